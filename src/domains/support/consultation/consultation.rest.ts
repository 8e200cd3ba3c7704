import type { RestRoute } from '../../../http/rest/rest.route.js';

const CONSULTATION = `fragment Consultation on Consultation {
  consultationId: id consultationType status scheduledAt timeZone rescheduleCount availableTransitions createdAt updatedAt
  requesterId: requester { id }
  contact { name email phone }
  company { name website industry employees }
  project { description timeline budget }
  meeting { url details durationMinutes endsAt }
  outcome { summary nextSteps completedAt }
  feedback { rating comment submittedAt }
  cancellation { party reason at }
}`;

const ERRORS = 'userErrors { code message field allowed }';

const page = (list: string): string => `${list} { nodes { ...Consultation } pageInfo { hasNextPage endCursor } }`;

export const consultationRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/support/consultations',
    summary: 'Request a demo or a consultation. The time is held until a host confirms or declines it.',
    document: `mutation RestRequestConsultation($input: RequestConsultationInput!) {
      requestConsultation(input: $input) { consultation { ...Consultation } ${ERRORS} }
    } ${CONSULTATION}`,
    answer: ['requestConsultation', 'consultation'],
    body: { variable: 'input', needs: [['scheduledAt'], ['localTime']] },
    status: 201,
    // Guests have no list: they open it with an emailed link.
    location: ({ requesterId }) =>
      typeof requesterId === 'string' ? `/api/support/consultations/user/${requesterId}` : undefined,
    example: {
      body: {
        consultationType: 'PRODUCT_DEMO',
        scheduledAt: '{{consultationSlots.0.startsAt}}',
        timeZone: 'Europe/Berlin',
        company: { name: 'Blue Harbour Logistics', employees: 120 },
        project: { description: 'Agents that report where a shipment is.' },
      },
    },
  },
  {
    method: 'GET',
    path: '/api/support/consultations/user/:userId',
    summary: "A user's consultations, newest first.",
    document: `query RestMyConsultations($filter: MyConsultationsFilter, $first: Int! = 20, $after: String) {
      ${page('myConsultations(filter: $filter, first: $first, after: $after)')}
    } ${CONSULTATION}`,
    answer: ['myConsultations'],
    self: {
      param: 'userId',
      others: {
        document: `query RestConsultationsOfUser(
          $userId: ID!, $filter: MyConsultationsFilter, $first: Int! = 20, $after: String
        ) {
          ${page('consultationsOfUser(userId: $userId, filter: $filter, first: $first, after: $after)')}
        } ${CONSULTATION}`,
        answer: ['consultationsOfUser'],
        variable: 'userId',
      },
    },
    query: { status: 'filter.status' },
    example: { params: { userId: '{{me.id}}' } },
  },
  {
    method: 'POST',
    path: '/api/support/consultations/:id/feedback',
    summary: 'Submit feedback on a completed consultation. It can be submitted only once.',
    document: `mutation RestSubmitConsultationFeedback($id: ID!, $input: SubmitConsultationFeedbackInput!) {
      submitConsultationFeedback(id: $id, input: $input) { consultation { ...Consultation } ${ERRORS} }
    } ${CONSULTATION}`,
    answer: ['submitConsultationFeedback', 'consultation'],
    params: { id: 'id' },
    body: { variable: 'input' },
    example: {
      params: { id: '{{heldConsultation.nodes.0.id}}' },
      body: { rating: 5, comment: 'Every question was answered.' },
    },
  },
];
