import { MAIL_ADDRESS } from '../../../graphql/input.js';
import type { RestRoute } from '../../../http/rest/rest.route.js';

const APPLICATION = `fragment Application on JobApplication {
  applicationId: id jobId: jobPosting { id } position status stageLabel nextStep source campaign
  availableTransitions anonymized createdAt updatedAt
  applicant { name email phone location links coverLetter }
  resume { fileName size contentType url attachedAt }
  interviews { interviewId: id kind status startsAt endsAt timeZone location }
  offer { version status salary { amountMinor currency formatted } startsAt expiresAt terms }
  consent { givenAt retentionMonths }
}`;

const ERRORS = 'userErrors { code message field allowed }';

const page = (list: string): string => `${list} { nodes { ...Application } pageInfo { hasNextPage endCursor } }`;

export const applicationRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/careers/applications',
    summary: 'Apply for a position, with or without an account.',
    document: `mutation RestSubmitApplication($input: SubmitApplicationInput!) {
      submitApplication(input: $input) { application { ...Application } ${ERRORS} }
    } ${APPLICATION}`,
    answer: ['submitApplication', 'application'],
    body: {
      variable: 'input',
      aliases: { resume: 'resumeUploadId' },
      more: { consent: { type: 'boolean', const: true, description: 'Consent to store and use the submitted data.' } },
    },
    status: 201,
    location: ({ applicationId }) => `/api/careers/applications/${String(applicationId)}`,
    example: {
      body: {
        jobId: '{{jobPostings.nodes.0.id}}',
        applicant: {
          name: 'Nora Nightingale',
          email: 'nora.nightingale@people.example',
          location: 'Bern',
          links: ['https://nora.example/work'],
        },
        consent: true,
        retentionMonths: 12,
      },
    },
  },
  {
    method: 'GET',
    path: '/api/careers/applications/user/:userId',
    summary: 'The applications of an account, newest first.',
    document: `query RestMyApplications($filter: MyApplicationsFilter, $first: Int! = 20, $after: String) {
      ${page('myApplications(filter: $filter, first: $first, after: $after)')}
    } ${APPLICATION}`,
    answer: ['myApplications'],
    self: {
      param: 'userId',
      others: {
        document: `query RestApplicationsOfUser(
          $userId: ID!, $filter: MyApplicationsFilter, $first: Int! = 20, $after: String
        ) {
          ${page('applicationsOfUser(userId: $userId, filter: $filter, first: $first, after: $after)')}
        } ${APPLICATION}`,
        answer: ['applicationsOfUser'],
        variable: 'userId',
      },
    },
    query: { status: 'filter.status' },
    example: { params: { userId: '{{me.id}}' } },
  },
  {
    method: 'GET',
    path: '/api/careers/applications/email/:email',
    summary:
      'The applications of an email address, with the token of an emailed link. Without a token, such a link is sent, at most once an hour.',
    document: `query RestApplicationsByEmail($email: String!, $first: Int! = 20, $after: String) {
      ${page('applicationsByEmail(email: $email, first: $first, after: $after)')}
    } ${APPLICATION}`,
    answer: ['applicationsByEmail'],
    params: { email: 'email' },
    schemas: { email: MAIL_ADDRESS },
    orElse: {
      document: `mutation RestRequestApplications($email: String!) {
        requestEmailAccess(input: { email: $email, scope: APPLICATIONS }) { accepted ${ERRORS} }
      }`,
      answer: ['requestEmailAccess'],
    },
    example: { params: { email: 'nora.nightingale@people.example' } },
  },
  {
    method: 'GET',
    path: '/api/careers/applications/:applicationId',
    summary: 'An application.',
    document: `query RestApplication($id: ID!) {
      application(id: $id) { ...Application history { from to reason at } }
    } ${APPLICATION}`,
    answer: ['application'],
    params: { applicationId: 'id' },
    example: { params: { applicationId: '{{anApplication.nodes.0.id}}' } },
  },
  {
    method: 'POST',
    path: '/api/careers/applications/:id/withdraw',
    summary: 'Withdraw an undecided application.',
    document: `mutation RestWithdrawApplication($id: ID!, $input: WithdrawApplicationInput) {
      withdrawApplication(id: $id, input: $input) { application { ...Application } ${ERRORS} }
    } ${APPLICATION}`,
    answer: ['withdrawApplication', 'application'],
    params: { id: 'id' },
    body: { variable: 'input' },
    example: {
      params: { id: '{{anApplication.nodes.0.id}}' },
      body: { reason: 'I accepted another position.' },
    },
  },
];
