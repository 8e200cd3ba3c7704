import { beforeEach, describe, expect, it } from 'vitest';
import { anAdmin, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { act, anApplication, aPosting, aRecruiter, done, readApplication } from '../../../../test/testkit/careers.js';
import { aConsultation, moved, onConsultation, readConsultation } from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { act as onTicket, aTicket, done as onTicketDone, readTicket } from '../../../../test/testkit/tickets.js';
import { Role, type UserViewer } from '../../../auth/viewer.js';

const graph = useGraph();
const DAY = 86_400_000;
let admin: UserViewer;

beforeEach(async () => {
  admin = await anAdmin();
});

type Person = UserViewer & { email: string; name: string };
const withPassword = (role: Role): Promise<Person> => aUser({ roles: [role], password: PASSWORD });

async function change(viewer: UserViewer, operation: string, id: string): Promise<void> {
  const answer = await graph.data<Record<string, { userErrors: unknown[] }>>(
    viewer,
    `mutation ($id: ID!) { ${operation} { userErrors { code message } } }`,
    { id },
  );
  expect(Object.values(answer)[0]?.userErrors).toEqual([]);
}
const demote = ({ userId }: Person): Promise<void> =>
  change(admin, 'setUserRoles(id: $id, input: { roles: [] })', userId);
const LOSSES: [name: string, lose: (person: Person) => Promise<void>][] = [
  ['is demoted', demote],
  ['is suspended', ({ userId }) => change(admin, 'suspendUser(id: $id, input: { reason: "x" })', userId)],
  [
    'erases the account',
    async (person) => {
      const { eraseMyAccount } = await graph.data<{ eraseMyAccount: { userErrors: unknown[] } }>(
        person,
        'mutation ($password: String!) { eraseMyAccount(input: { password: $password }) { userErrors { code } } }',
        { password: PASSWORD },
      );
      expect(eraseMyAccount.userErrors).toEqual([]);
    },
  ],
];
const subjectsTo = async (to: string): Promise<string[]> =>
  (await sentMails(graph.config.dataDir, to)).map(({ subject }) => subject);

describe('an interviewer who', () => {
  it.each(LOSSES)('%s holds no interview that lies ahead, and hears of none', async (_name, lose) => {
    const [recruiter, leaver] = [await aRecruiter(), await withPassword(Role.RECRUITER)];
    const applicant = await aUser();
    const jobId = await aPosting(graph, recruiter);
    const { id } = await anApplication(graph, applicant, jobId);
    const plan = (days: number, interviewerIds: string[]): object => ({
      ...{ kind: 'PHONE', durationMinutes: 30, timeZone: 'Europe/Berlin', interviewerIds },
      startsAt: new Date(Date.now() + days * DAY).toISOString(),
    });
    await done(graph, recruiter, 'scheduleInterview', id, plan(2, [leaver.userId]));
    await done(graph, recruiter, 'scheduleInterview', id, plan(3, [leaver.userId, recruiter.userId]));
    const before = await subjectsTo(leaver.email);
    await lose(leaver);
    const { interviews } = await graph
      .data<{
        application: { interviews: { interviewers: { id: string }[]; status: string }[] };
      }>(recruiter, 'query ($id: ID!) { application(id: $id) { interviews { interviewers { id } status } } }', {
        id,
      })
      .then(({ application }) => application);
    expect(interviews.map(({ interviewers, status }) => [interviewers.map((one) => one.id), status])).toEqual([
      [[], 'CANCELLED'],
      [[recruiter.userId], 'SCHEDULED'],
    ]);
    expect(await subjectsTo(leaver.email)).toEqual(before);
    expect((await subjectsTo(applicant.email)).filter((subject) => subject.includes('canceled'))).toHaveLength(1);
  });

  it('is demoted while an interview is given has none', async () => {
    const recruiter = await aRecruiter();
    const jobId = await aPosting(graph, recruiter);
    for (let round = 0; round < 8; round += 1) {
      const leaver = await withPassword(Role.RECRUITER);
      const { id } = await anApplication(graph, await aUser(), jobId);
      const startsAt = new Date(Date.now() + 2 * DAY).toISOString();
      const plan = {
        kind: 'PHONE',
        durationMinutes: 30,
        timeZone: 'Europe/Berlin',
        interviewerIds: [leaver.userId],
        startsAt,
      };
      await Promise.all([act(graph, recruiter, 'scheduleInterview', id, plan), demote(leaver)]);
      const application = await readApplication(graph, recruiter, id);
      expect(application?.interviews.filter(({ status }) => status !== 'CANCELLED')).toEqual([]);
    }
  });
});

describe('a host who', () => {
  it.each(LOSSES)('%s holds no consultation that lies ahead: another does, or nobody', async (_name, lose) => {
    const leaver = await withPassword(Role.SUPPORT_AGENT);
    const guest = await aUser();
    const alone = await aConsultation(graph, guest);
    expect(alone.host?.id).toBe(leaver.userId);
    await moved(graph, admin, 'confirmConsultation', alone.id, { meetingUrl: 'https://meet.example/of-the-leaver' });
    const other = await withPassword(Role.SUPPORT_AGENT);
    await lose(leaver);
    const after = await readConsultation(graph, admin, alone.id);
    expect(after).toMatchObject({ status: 'CONFIRMED', host: { id: other.userId }, meeting: { url: null } });
    expect(await subjectsTo(other.email)).toEqual(['A product demo: you are the host']);
    expect((await subjectsTo(guest.email)).at(-1)).toBe('Your product demo: new host');
    await demote(other);
    expect(await readConsultation(graph, admin, alone.id)).toMatchObject({ status: 'CONFIRMED', host: null });
    expect((await subjectsTo(guest.email)).at(-1)).toBe('Your product demo: new host');
    expect(await subjectsTo(leaver.email)).not.toContain('A product demo: new host');
    await moved(graph, admin, 'cancelConsultation', alone.id, { reason: 'For the next round' });
  });

  it('is demoted while a consultation is given has none', async () => {
    for (let round = 0; round < 8; round += 1) {
      const first = await withPassword(Role.SUPPORT_AGENT);
      const { id } = await aConsultation(graph, await aUser());
      const leaver = await withPassword(Role.SUPPORT_AGENT);
      await Promise.all([
        onConsultation(graph, admin, 'assignConsultationHost', id, { hostId: leaver.userId }),
        demote(leaver),
      ]);
      expect((await readConsultation(graph, admin, id))?.host?.id).toBe(first.userId);
      await demote(first);
    }
  });
});

describe('an agent who', () => {
  it('is demoted while a ticket is given has none', async () => {
    for (let round = 0; round < 8; round += 1) {
      const leaver = await withPassword(Role.SUPPORT_AGENT);
      const { id } = await aTicket(graph, await aUser());
      await Promise.all([onTicket(graph, admin, 'assignTicket', id, { assigneeId: leaver.userId }), demote(leaver)]);
      expect((await readTicket(graph, admin, id))?.assignee).toBeNull();
    }
  });

  it('was demoted gets no resolved ticket back that is opened again', async () => {
    const [leaver, guest] = [await withPassword(Role.SUPPORT_AGENT), await aUser()];
    const { id } = await aTicket(graph, guest);
    await onTicketDone(graph, leaver, 'resolveTicket', id, { summary: 'Done' });
    await demote(leaver);
    await onTicketDone(graph, guest, 'reopenTicket', id, { reason: 'It is not' });
    expect((await readTicket(graph, admin, id))?.assignee).toBeNull();
  });
});
