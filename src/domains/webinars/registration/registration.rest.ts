import { MAIL_ADDRESS } from '../../../graphql/input.js';
import type { RestRoute } from '../../../http/rest/rest.route.js';

const REGISTRATION = `fragment Registration on WebinarRegistration {
  registrationId: id webinarId: webinar { id } userId: user { id } email name status scheduledDate
  offerExpiresAt waitlistPosition engagementScore createdAt updatedAt
  attendance { isPresent percent watchSeconds intervals { joinedAt leftAt } }
  engagement { chatMessages downloads handRaises pollAnswers questions reactions }
  feedback { score recommendation comment submittedAt }
}`;

const ERRORS = 'userErrors { code message field allowed }';

const page = (list: string): string => `${list} { nodes { ...Registration } pageInfo { hasNextPage endCursor } }`;

export const registrationRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/webinars/register',
    summary: 'Register for a webinar. Guests, whose address is not proven, receive the registration by email.',
    document: `mutation RestRegisterForWebinar($input: RegisterForWebinarInput!) {
      registerForWebinar(input: $input) { registration { ...Registration } outcome ${ERRORS} }
    } ${REGISTRATION}`,
    answer: ['registerForWebinar', 'registration'],
    otherwise: { way: ['registerForWebinar', 'outcome'], as: 'outcome' },
    body: { variable: 'input' },
    status: 201,
    location: ({ registrationId }) => `/api/webinars/registrations/${String(registrationId)}`,
    example: { body: { webinarId: '{{webinars.nodes.0.id}}' } },
  },
  {
    method: 'GET',
    path: '/api/webinars/registrations/user/:userId',
    summary: "A user's registrations, newest first.",
    document: `query RestMyRegistrations($filter: RegistrationFilter, $first: Int! = 20, $after: String) {
      ${page('myRegistrations(filter: $filter, first: $first, after: $after)')}
    } ${REGISTRATION}`,
    answer: ['myRegistrations'],
    self: {
      param: 'userId',
      others: {
        document: `query RestRegistrationsOfUser(
          $userId: ID!, $filter: RegistrationFilter, $first: Int! = 20, $after: String
        ) {
          ${page('registrationsOfUser(userId: $userId, filter: $filter, first: $first, after: $after)')}
        } ${REGISTRATION}`,
        answer: ['registrationsOfUser'],
        variable: 'userId',
      },
    },
    query: { status: 'filter.status' },
    example: { params: { userId: '{{me.id}}' } },
  },
  {
    method: 'GET',
    path: '/api/webinars/registrations/email/:email',
    summary:
      'The registrations of an address, with the token of an emailed link. Without a token, such a link is emailed, at most once an hour.',
    document: `query RestRegistrationsByEmail(
      $email: String!, $filter: RegistrationFilter, $first: Int! = 20, $after: String
    ) {
      ${page('registrationsByEmail(email: $email, filter: $filter, first: $first, after: $after)')}
    } ${REGISTRATION}`,
    answer: ['registrationsByEmail'],
    params: { email: 'email' },
    schemas: { email: MAIL_ADDRESS },
    query: { status: 'filter.status' },
    orElse: {
      document: `mutation RestRequestRegistrations($email: String!) {
        requestEmailAccess(input: { email: $email, scope: REGISTRATIONS }) { accepted ${ERRORS} }
      }`,
      answer: ['requestEmailAccess'],
    },
    example: { params: { email: 'nora.nightingale@people.example' } },
  },
  {
    method: 'GET',
    path: '/api/webinars/registrations/:registrationId',
    summary: 'A registration.',
    document: `query RestRegistration($id: ID!) {
      registration(id: $id) { ...Registration history { from to reason at } }
    } ${REGISTRATION}`,
    answer: ['registration'],
    params: { registrationId: 'id' },
    example: { params: { registrationId: '{{aRegistration.nodes.0.id}}' } },
  },
  {
    method: 'POST',
    path: '/api/webinars/registrations/:id/cancel',
    summary: 'Cancel a registration before the start.',
    document: `mutation RestCancelRegistration($id: ID!, $input: CancelRegistrationInput) {
      cancelRegistration(id: $id, input: $input) { registration { ...Registration } ${ERRORS} }
    } ${REGISTRATION}`,
    answer: ['cancelRegistration', 'registration'],
    params: { id: 'id' },
    body: { variable: 'input' },
    example: {
      params: { id: '{{aRegistration.nodes.1.id}}' },
      body: { reason: 'I am away that day.' },
    },
  },
  {
    method: 'POST',
    path: '/api/webinars/registrations/:id/feedback',
    summary: 'Rate a webinar that you attended, once.',
    document: `mutation RestSubmitWebinarFeedback($id: ID!, $input: SubmitWebinarFeedbackInput!) {
      submitWebinarFeedback(id: $id, input: $input) { registration { ...Registration } ${ERRORS} }
    } ${REGISTRATION}`,
    answer: ['submitWebinarFeedback', 'registration'],
    params: { id: 'id' },
    body: { variable: 'input' },
    example: {
      params: { id: '{{attended.nodes.0.id}}' },
      body: { score: 5, recommendation: 9, comment: 'Clear, and to the point.' },
    },
  },
  {
    method: 'POST',
    path: '/api/webinars/registrations/:id/join',
    summary: 'Get the join link and count attendance.',
    document: `mutation RestJoinWebinar($id: ID!, $input: JoinWebinarInput) {
      joinWebinar(id: $id, input: $input) { joinUrl registration { ...Registration } ${ERRORS} }
    } ${REGISTRATION}`,
    answer: ['joinWebinar'],
    params: { id: 'id' },
    body: { variable: 'input' },
    example: { params: { id: '{{aRegistration.nodes.0.id}}' }, body: { connectionId: 'laptop' } },
  },
];
