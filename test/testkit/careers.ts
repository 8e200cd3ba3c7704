import { Role, type UserViewer, type Viewer } from '../../src/auth/viewer.js';
import { newId } from '../../src/shared/ids.js';
import { aUser } from './callers.js';
import type { Graph } from './graph.js';
import type { Problem } from './tickets.js';

export const aRecruiter = (): ReturnType<typeof aUser> => aUser({ roles: [Role.RECRUITER] });

export interface OfferView {
  version: number;
  status: string;
  salary: { amountMinor: number; currency: string; formatted: string };
  terms: string | null;
  expiresAt: string;
  respondedAt: string | null;
}

export interface InterviewView {
  id: string;
  kind: string;
  status: string;
  startsAt: string;
  location: string | null;
  briefing: string | null;
}

export interface ApplicationView {
  id: string;
  position: string;
  jobPosting: { id: string; status: string } | null;
  applicant: { name: string; email: string; phone: string | null; coverLetter: string | null } | null;
  resume: { fileName: string; size: number; contentType: string; url: string } | null;
  status: string;
  stageSince: string | null;
  stageLabel: string;
  nextStep: string | null;
  availableTransitions: string[];
  interviews: InterviewView[];
  offer: OfferView | null;
  offers: OfferView[];
  history: { from: string; to: string; reason: string | null; actor: { id: string } | null; at: string }[];
  rejection: { reasonCode: string; note: string | null } | null;
  consent: { retentionMonths: number };
  source: string;
  anonymizeAt: string | null;
  anonymized: boolean;
  updatedAt: string;
}

const OFFER = 'version status salary { amountMinor currency formatted } terms expiresAt respondedAt';

export const APPLICATION_FIELDS = `fragment A on JobApplication {
  id position jobPosting { id status } applicant { name email phone coverLetter } resume { fileName size contentType url }
  status stageSince stageLabel nextStep availableTransitions
  interviews { id kind status startsAt location briefing } offer { ${OFFER} } offers { ${OFFER} }
  history { from to reason actor { id } at } rejection { reasonCode note } consent { retentionMonths }
  source anonymizeAt anonymized updatedAt
}`;

const INPUTS: Record<string, string> = {
  withdrawApplication: ', $input: WithdrawApplicationInput',
  respondToOffer: ', $input: RespondToOfferInput!',
  moveApplication: ', $input: MoveApplicationInput!',
  rejectApplication: ', $input: RejectApplicationInput!',
  reopenApplication: ', $input: ReopenApplicationInput',
  scheduleInterview: ', $input: ScheduleInterviewInput!',
  cancelInterview: ', $input: CancelInterviewInput!',
  submitInterviewFeedback: ', $input: SubmitInterviewFeedbackInput!',
  addApplicationNote: ', $input: AddApplicationNoteInput!',
  extendOffer: ', $input: ExtendOfferInput!',
  anonymizeApplication: '',
};

export interface ApplicationAnswer {
  application: ApplicationView | null;
  userErrors: Problem[];
}

/** Runs a mutation on one application, by its name. */
export async function act(
  graph: Graph,
  viewer: Viewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<ApplicationAnswer> {
  const declared = INPUTS[mutation] ?? '';
  const document = `mutation ($id: ID!${declared}) {
    answer: ${mutation}(id: $id${declared === '' ? '' : ', input: $input'}) { application { ...A } userErrors { code message field allowed } }
  } ${APPLICATION_FIELDS}`;
  const variables = declared === '' ? { id } : { id, input };
  return (await graph.data<{ answer: ApplicationAnswer }>(viewer, document, variables)).answer;
}

/** Like `act`, and fails the test where there is something to mend. */
export async function done(
  graph: Graph,
  viewer: Viewer,
  mutation: string,
  id: string,
  input: object = {},
): Promise<ApplicationView> {
  const { application, userErrors } = await act(graph, viewer, mutation, id, input);
  if (!application) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
  return application;
}

export const CREATE_POSTING = `mutation ($input: CreateJobPostingInput!) {
  createJobPosting(input: $input) { jobPosting { id title status } userErrors { code message field } }
}`;

export const POSTING = {
  title: 'Platform engineer',
  department: 'Engineering',
  location: 'Berlin',
  workplace: 'HYBRID',
  employmentType: 'FULL_TIME',
  description: 'You keep the agents running.',
};

/** An open posting; answers its id. */
export async function aPosting(graph: Graph, recruiter: UserViewer, input: object = {}): Promise<string> {
  const { createJobPosting } = await graph.data<{ createJobPosting: { jobPosting: { id: string } | null } }>(
    recruiter,
    CREATE_POSTING,
    { input: { ...POSTING, ...input } },
  );
  if (!createJobPosting.jobPosting) throw new Error(JSON.stringify(createJobPosting));
  return createJobPosting.jobPosting.id;
}

export const SUBMIT = `mutation ($input: SubmitApplicationInput!) {
  submitApplication(input: $input) { application { ...A } userErrors { code message field allowed } }
} ${APPLICATION_FIELDS}`;

export async function submit(
  graph: Graph,
  viewer: Viewer,
  jobId: string,
  input: object = {},
): Promise<ApplicationAnswer> {
  const applicant = { name: 'Nora Nightingale', ...(viewer.kind === 'user' ? {} : { email: anAddress() }) };
  const { submitApplication } = await graph.data<{ submitApplication: ApplicationAnswer }>(viewer, SUBMIT, {
    input: { jobId, applicant, consent: true, ...input },
  });
  return submitApplication;
}

/** A fresh application. */
export async function anApplication(
  graph: Graph,
  viewer: Viewer,
  jobId: string,
  input: object = {},
): Promise<ApplicationView> {
  const { application, userErrors } = await submit(graph, viewer, jobId, input);
  if (!application) throw new Error(JSON.stringify(userErrors));
  return application;
}

export const anAddress = (): string => `${newId('usr')}@people.example`;

export async function readApplication(graph: Graph, viewer: Viewer, id: string): Promise<ApplicationView | null> {
  const document = `query ($id: ID!) { application(id: $id) { ...A } } ${APPLICATION_FIELDS}`;
  return (await graph.data<{ application: ApplicationView | null }>(viewer, document, { id })).application;
}

export const OFFER_INPUT = { amountMinor: 7_200_000, currency: 'EUR', terms: '30 days of leave.' };

/** Brings a fresh application of `applicant` into a stage, as everybody concerned would. */
export async function anApplicationIn(
  graph: Graph,
  status: string,
  { applicant, recruiter, jobId }: { applicant: Viewer; recruiter: UserViewer; jobId: string },
): Promise<ApplicationView> {
  const { id } = await anApplication(graph, applicant, jobId);
  const staff = (mutation: string, input: object): Promise<ApplicationView> =>
    done(graph, recruiter, mutation, id, input);
  const offered = ['OFFER_EXTENDED', 'OFFER_ACCEPTED', 'HIRED'].indexOf(status);
  if (offered >= 0) await staff('extendOffer', OFFER_INPUT);
  if (offered >= 1) await done(graph, applicant, 'respondToOffer', id, { version: 1, response: 'ACCEPT' });
  if (offered >= 2) await staff('moveApplication', { from: 'OFFER_ACCEPTED', to: 'HIRED' });
  if (status === 'REJECTED') await staff('rejectApplication', { reasonCode: 'EXPERIENCE', notifyApplicant: false });
  if (status === 'WITHDRAWN') await done(graph, applicant, 'withdrawApplication', id);
  if (offered < 0 && !['SUBMITTED', 'REJECTED', 'WITHDRAWN'].includes(status)) {
    await staff('moveApplication', { from: 'SUBMITTED', to: status, reason: 'For a test' });
  }
  const application = await readApplication(graph, recruiter, id);
  if (!application) throw new Error(`No application in ${status}.`);
  return application;
}
