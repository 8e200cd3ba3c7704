import { Readable } from 'node:stream';
import type { User } from '../domains/identity/index.js';
import { APPLICATIONS, POSTINGS, type ApplicationStory } from './careers.texts.js';
import type { Demo } from './demo.runner.js';

const DAY = 86_400_000;

const KNOWN_POSTINGS = `query ($status: JobPostingStatus) { jobPostings(first: 100, filter: { status: $status }) { nodes { id title } } }`;
const CREATE_POSTING = `mutation ($input: CreateJobPostingInput!) { createJobPosting(input: $input) { jobPosting { id } userErrors { message } } }`;
const KNOWN_APPLICATIONS = `query ($jobId: ID) { applications(first: 100, filter: { jobId: $jobId }) { nodes { applicant { name } } } }`;
const SUBMIT = `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { application { id } userErrors { message } } }`;
const MOVE = `mutation ($id: ID!, $input: MoveApplicationInput!) { moveApplication(id: $id, input: $input) { application { id } userErrors { message } } }`;
const SCHEDULE = `mutation ($id: ID!, $input: ScheduleInterviewInput!) { scheduleInterview(id: $id, input: $input) { application { interviews { id } } userErrors { message } } }`;
const FEEDBACK = `mutation ($id: ID!, $input: SubmitInterviewFeedbackInput!) { submitInterviewFeedback(id: $id, input: $input) { application { id } userErrors { message } } }`;
const OFFER = `mutation ($id: ID!, $input: ExtendOfferInput!) { extendOffer(id: $id, input: $input) { application { id } userErrors { message } } }`;
const ANSWER = `mutation ($id: ID!, $input: RespondToOfferInput!) { respondToOffer(id: $id, input: $input) { application { id } userErrors { message } } }`;
const REJECT = `mutation ($id: ID!, $input: RejectApplicationInput!) { rejectApplication(id: $id, input: $input) { application { id } userErrors { message } } }`;
const WITHDRAW = `mutation ($id: ID!, $input: WithdrawApplicationInput) { withdrawApplication(id: $id, input: $input) { application { id } userErrors { message } } }`;

/** Job postings, and applications in most stages; existing ones stay unchanged. */
export async function demoCareers(demo: Demo): Promise<void> {
  const postings = await makePostings(demo);
  for (const [place, jobId] of postings.entries()) {
    const known = await knownApplicants(demo, jobId);
    for (const story of APPLICATIONS) {
      const person = personOf(demo, story);
      if (story.posting === place && !known.has(person.name)) await makeApplication(demo, jobId, story, person);
    }
  }
}

function personOf({ accounts }: Demo, { person }: ApplicationStory): User {
  return (person === undefined ? undefined : accounts.people[person]) ?? accounts.user;
}

async function makePostings(demo: Demo): Promise<string[]> {
  const { admin } = demo.accounts;
  const known = new Map<string, string>();
  for (const status of ['CLOSED', 'OPEN']) {
    const { jobPostings } = await demo.run<{ jobPostings: { nodes: { id: string; title: string }[] } }>(
      admin,
      KNOWN_POSTINGS,
      { status },
    );
    for (const { id, title } of jobPostings.nodes) known.set(title, id);
  }
  const ids: string[] = [];
  demo.clock.goTo(75, 9);
  for (const posting of POSTINGS) {
    const id = known.get(posting.title);
    ids.push(id ?? (await makePosting(demo, posting)));
  }
  return ids;
}

async function makePosting(demo: Demo, input: object): Promise<string> {
  const { createJobPosting } = await demo.run<{ createJobPosting: { jobPosting: { id: string } } }>(
    demo.accounts.admin,
    CREATE_POSTING,
    { input },
  );
  return createJobPosting.jobPosting.id;
}

async function knownApplicants(demo: Demo, jobId: string): Promise<Set<string>> {
  const { applications } = await demo.run<{ applications: { nodes: { applicant: { name: string } | null }[] } }>(
    demo.accounts.admin,
    KNOWN_APPLICATIONS,
    { jobId },
  );
  return new Set(applications.nodes.flatMap(({ applicant }) => applicant?.name ?? []));
}

async function makeApplication(demo: Demo, jobId: string, story: ApplicationStory, person: User): Promise<void> {
  const { admin } = demo.accounts;
  const { letter, resume, source, through, end, without, daysAgo } = story;
  demo.clock.goTo(daysAgo, (daysAgo * 24) / (3 * through.length + 3));
  const { name } = person;
  const email = without ? person.email.replace('@', '+jobs@') : undefined;
  const { submitApplication } = await demo.run<{ submitApplication: { application: { id: string } | null } }>(
    without ? 'anonymous' : person,
    SUBMIT,
    {
      input: {
        jobId,
        applicant: { name, email, coverLetter: letter },
        source,
        consent: true,
        resumeUploadId: resume && (await uploaded(demo, `${name}.txt`, `${name}\n\n${resume}`)),
      },
    },
    // Withdrawn applications may be anonymous by now, and limits apply to the demo as well.
    'tolerant',
  );
  const id = submitApplication.application?.id;
  if (id === undefined) return;
  let from = 'SUBMITTED';
  for (const to of through) {
    await demo.run(admin, MOVE, { id, input: { from, to, reason: 'Fits the position' } });
    if (to === 'INTERVIEW') await interview(demo, id, end !== undefined);
    from = to;
  }
  demo.clock.goTo(daysAgo / 12, 5);
  await finish(demo, id, story, person);
}

async function uploaded(demo: Demo, name: string, text: string): Promise<string> {
  const { uploadId } = await demo.app.platform.files.receive({
    name,
    stream: Readable.from([Buffer.from(text)]),
    sender: { key: 'demo', hasAccount: true },
  });
  return uploadId;
}

async function interview(demo: Demo, id: string, isRated: boolean): Promise<void> {
  const { admin } = demo.accounts;
  const input = {
    ...{ kind: 'VIDEO', durationMinutes: 60, timeZone: 'Europe/Berlin', interviewerIds: [admin._id] },
    location: 'https://meet.tally.example/hiring',
    briefing: 'Ask about a failure and what they learned from it.',
  };
  const interviewId = await firstFreeSlot(demo, id, input);
  if (!isRated) return;
  const scorecard = { rating: 'YES', strengths: 'Clear, curious, kind.', concerns: 'Has not worked remotely before.' };
  await demo.run(admin, FEEDBACK, { id, input: { interviewId, ...scorecard } });
}

const SLOTS_A_DAY = 8;
const MAX_SLOTS = 80;

/** Interviewers are never double-booked: finds the next free hour of a working day. */
async function firstFreeSlot(demo: Demo, id: string, input: object): Promise<string | undefined> {
  const firstDay = Math.ceil(Date.now() / DAY) * DAY + 3 * DAY;
  for (let slot = 0; slot < MAX_SLOTS; slot += 1) {
    const hours = 9 + (slot % SLOTS_A_DAY);
    const startsAt = new Date(firstDay + Math.floor(slot / SLOTS_A_DAY) * DAY + hours * 3_600_000);
    const { scheduleInterview } = await demo.run<{
      scheduleInterview: { application: { interviews: { id: string }[] } | null };
    }>(demo.accounts.admin, SCHEDULE, { id, input: { ...input, startsAt } }, 'tolerant');
    if (scheduleInterview.application) return scheduleInterview.application.interviews.at(-1)?.id;
  }
  throw new Error('No free hour for an interview.');
}

async function finish(demo: Demo, id: string, { end }: ApplicationStory, applicant: User): Promise<void> {
  const { admin } = demo.accounts;
  if (end === 'REJECTED') {
    const input = {
      reasonCode: 'EXPERIENCE',
      note: 'Strong in networks, less experience with our stack.',
      notifyApplicant: false,
    };
    await demo.run(admin, REJECT, { id, input });
  }
  if (end === 'OFFER' || end === 'HIRED') {
    const terms = '30 days of leave, a learning budget, and a computer of your choice.';
    await demo.run(admin, OFFER, { id, input: { amountMinor: 9_600_000, currency: 'EUR', terms } });
  }
  if (end === 'HIRED') {
    await demo.run(applicant, ANSWER, { id, input: { version: 1, response: 'ACCEPT' } });
    await demo.run(admin, MOVE, { id, input: { from: 'OFFER_ACCEPTED', to: 'HIRED' } });
  }
  if (end === 'WITHDRAWN')
    await demo.run(applicant, WITHDRAW, { id, input: { reason: 'I have decided to stay at my current job.' } });
}
