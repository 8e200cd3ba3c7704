import { beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import {
  actOn,
  aManager,
  aRegistration,
  aWebinar,
  inHours,
  registerAs,
  storedRegistration,
  storedWebinar,
  type RegistrationAnswer,
  REGISTRATION_TABLE,
} from '../../../../test/testkit/webinars.js';
import { RegistrationStatus } from './registration.enums.js';
import { expireOffers } from './registration-seats.service.js';
import { holdsSeat } from './registration.states.js';
import { WebinarApproval, WebinarStatus } from '../webinar/webinar.enums.js';
import { WebinarModel } from '../webinar/webinar.model.js';
import { progressWebinars } from '../webinar/webinar-progress.service.js';

const graph = useGraph();
let manager: Awaited<ReturnType<typeof aManager>>;
let anna: Awaited<ReturnType<typeof aUser>>;

beforeAll(async () => {
  [manager, anna] = [await aManager(), await aUser()];
});

const S = RegistrationStatus;
const STATES = Object.values(RegistrationStatus);
const PAIRS = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

interface Case {
  id: string;
  webinarId: string;
  from: RegistrationStatus;
}
type Cause = (one: Case) => Promise<RegistrationAnswer | undefined>;

const operation =
  (name: string, input?: object): Cause =>
  ({ id }) =>
    actOn(
      graph,
      name === 'approveRegistration' || /^(offer|reject|record)/.test(name) ? manager : anna,
      name,
      id,
      input,
    );

/** Ends the webinar through its job. */
const theEnd: Cause = async ({ webinarId }) => {
  await WebinarModel.updateOne({ _id: webinarId }, { $set: { status: WebinarStatus.LIVE, endsAt: inHours(-1) } });
  await progressWebinars(new Date());
  return undefined;
};
const runOut: Cause = async () => {
  await expireOffers(inHours(13));
  return undefined;
};
const registerAgain: Cause = ({ webinarId }) => registerAs(graph, anna, webinarId);

/** What moves a registration from its status to another. */
function causeOf(from: RegistrationStatus, to: RegistrationStatus): Cause {
  switch (to) {
    case S.REGISTERED:
      if (from === S.CANCELLED || from === S.UNCONFIRMED) return registerAgain;
      return operation(from === S.OFFERED ? 'confirmWaitlistOffer' : 'approveRegistration');
    case S.UNCONFIRMED:
    case S.PENDING_APPROVAL:
    case S.WAITLISTED:
      return registerAgain;
    case S.DENIED:
      return operation('rejectRegistration', { reason: 'For a test' });
    case S.OFFERED:
      return operation('offerWebinarSeat');
    case S.OFFER_EXPIRED:
      return runOut;
    case S.CANCELLED:
      return operation('cancelRegistration', { reason: 'For a test' });
    case S.ATTENDED:
      if (from === S.REGISTERED) return theEnd;
      return operation('recordWebinarAttendance', {
        joinedAt: inHours(-2.5).toISOString(),
        leftAt: inHours(-2.2).toISOString(),
      });
    case S.NO_SHOW:
      return theEnd;
    case S.WATCHED_RECORDING:
      return operation('openWebinarRecording');
  }
}

const AFTER: readonly RegistrationStatus[] = [S.ATTENDED, S.NO_SHOW, S.WATCHED_RECORDING];

/** A registration with a status, of a webinar in which `to` is possible. */
async function aCase(from: RegistrationStatus, to: RegistrationStatus): Promise<Case> {
  const isOver = AFTER.includes(to) || AFTER.includes(from);
  const webinarId = await aWebinar({
    capacity: 2,
    ...(to === S.PENDING_APPROVAL ? { approval: WebinarApproval.MANUAL } : {}),
    ...(isOver
      ? { status: WebinarStatus.ENDED, startsAt: inHours(-3), recordingUrl: 'https://video.example.com/1' }
      : {}),
  });
  // A returning registrant of a full webinar joins the waitlist.
  if (to === S.WAITLISTED) for (let seat = 0; seat < 2; seat += 1) await aRegistration(webinarId);
  const wasThere = from === S.REGISTERED && to === S.ATTENDED;
  const fields = wasThere ? { intervals: [{ joinedAt: inHours(-2.5), leftAt: inHours(-2) }] } : {};
  const id = await aRegistration(webinarId, { status: from, ...fields }, anna);
  return { id, webinarId, from };
}

describe('a registration', () => {
  it.each(PAIRS)('from %s to %s, as the table says', async (from, to) => {
    const one = await aCase(from, to);
    const before = await storedRegistration(one.id);
    const taken = (await storedWebinar(one.webinarId)).seatsTaken;
    const answer = await causeOf(from, to)(one);
    const after = await storedRegistration(one.id);
    const webinar = await storedWebinar(one.webinarId);
    if (REGISTRATION_TABLE[from].includes(to)) {
      expect(answer?.userErrors ?? []).toEqual([]);
      expect(after.status).toBe(to);
      expect(after.history).toHaveLength(1);
      expect(after.history[0]).toMatchObject({ from, to });
      expect(webinar.seatsTaken).toBe(taken - Number(holdsSeat(from)) + Number(holdsSeat(to)));
      expect(webinar.waitlistCount).toBe(to === S.WAITLISTED ? 1 : 0);
      expect(webinar.pendingCount).toBe(to === S.PENDING_APPROVAL ? 1 : 0);
    } else if (answer && answer.userErrors.length > 0) {
      expect(answer.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
      const possible = REGISTRATION_TABLE[from].map((status) => status.toUpperCase());
      const { allowed = [], field } = answer.userErrors[0] ?? {};
      if (field?.[0] === 'id') expect(allowed).toEqual(possible);
      expect(after).toEqual(before);
    } else {
      // Jobs leave it alone or make a transition of the table; repeated requests change nothing.
      expect([from, ...REGISTRATION_TABLE[from]]).toContain(after.status);
    }
  });

  it('has a history with who and why, for event managers', async () => {
    const { id } = await aCase(S.PENDING_APPROVAL, S.DENIED);
    await actOn(graph, manager, 'rejectRegistration', id, { reason: 'Customers only' });
    const read = 'query ($id: ID!) { registration(id: $id) { history { from to reason actor { id } } } }';
    const row = { from: 'PENDING_APPROVAL', to: 'DENIED', reason: 'Customers only' };
    expect(await graph.data(manager, read, { id })).toEqual({
      registration: { history: [{ ...row, actor: { id: manager.userId } }] },
    });
    expect(await graph.data(anna, read, { id })).toEqual({ registration: { history: [{ ...row, actor: null }] } });
  });
});
