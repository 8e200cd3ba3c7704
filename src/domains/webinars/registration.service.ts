import { viewerKey } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
import { AppError, inputError, notFound } from '../../shared/errors.js';
import { invalidState } from '../../shared/states.js';
import { normalizeEmail } from '../../shared/text.js';
import { userLoader } from '../identity/index.js';
import { ownOnly, wrongLink } from './registration-access.service.js';
import { RegistrationMessageKind, RegistrationStatus } from './registration.enums.js';
import { registrationMail } from './registration-mails.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';
import { countIn, hasFreeSeat, isOpen, moveRegistration, timesIn } from './registration-moves.service.js';
import { atDesk, type Desk } from './webinar-desk.service.js';
import { WebinarApproval, WebinarStatus } from './webinar.enums.js';
import { forgetWebinar } from './webinar.loaders.js';
import type { Webinar } from './webinar.model.js';

const { PENDING_APPROVAL, REGISTERED, WAITLISTED, OFFERED, OFFER_EXPIRED, CANCELLED, DENIED } = RegistrationStatus;
const MAILS_AGAIN = { points: 3, seconds: 3_600 };
const KEPT_REQUESTS = 20;

const MAIL_OF: Partial<Record<RegistrationStatus, RegistrationMessageKind>> = {
  [PENDING_APPROVAL]: RegistrationMessageKind.PENDING_APPROVAL,
  [REGISTERED]: RegistrationMessageKind.CONFIRMATION,
  [WAITLISTED]: RegistrationMessageKind.WAITLISTED,
  [OFFERED]: RegistrationMessageKind.OFFER,
};

/** What a guest is told who is registered already. */
const MAIL_AGAIN_OF: typeof MAIL_OF = {
  ...MAIL_OF,
  [OFFER_EXPIRED]: RegistrationMessageKind.OFFER_EXPIRED,
  [DENIED]: RegistrationMessageKind.DENIED,
};

export interface RegisterFields {
  webinarId: string;
  email?: string | null | undefined;
  name?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Who registers. Only who has proven the address learns what is there under it already. */
export interface Registrant {
  email: string;
  name: string;
  userId?: string;
  isProven: boolean;
}

export interface RegisterOutcome {
  registration: WebinarRegistration | null;
  outcome: RegistrationStatus;
}

/**
 * Registers for a webinar, once for each address. A guest, who has proven nothing, gets the same answer whether or not the
 * address is registered already, and the truth by mail.
 */
export async function registerForWebinar(
  context: Context,
  input: RegisterFields,
  now = new Date(),
): Promise<RegisterOutcome> {
  const who = await registrantOf(context, input);
  const { id } = await recordIdFor({
    actor: viewerKey(context.viewer),
    operation: 'registerForWebinar',
    key: input.idempotencyKey ?? undefined,
    input,
    prefix: 'reg',
  });
  const done = await atDesk(input.webinarId, now, (desk) => register(desk, who, id), 'input.webinarId');
  forgetWebinar(context, input.webinarId);
  if (who.isProven) return { registration: done.registration, outcome: done.registration.status };
  if (done.isOld) await mailAgain(context, done.registration, done.webinar);
  return { registration: null, outcome: done.expected };
}

async function registrantOf(context: Context, { email, name }: RegisterFields): Promise<Registrant> {
  const { viewer } = context;
  if (viewer.kind === 'user') {
    const user = await userLoader(context).load(viewer.userId);
    if (!user) throw notFound('account', '');
    assertOwn(email, user.email, 'your account');
    return { email: user.email, name: name ?? user.name, userId: user._id, isProven: true };
  }
  if (!name) throw inputError('REQUIRED', 'input.name', 'Give a name.');
  if (viewer.kind === 'capability') {
    if (!ownOnly(context)) throw wrongLink();
    assertOwn(email, viewer.email, 'your e-mail link');
    return { email: viewer.email, name, isProven: true };
  }
  if (!email) throw inputError('REQUIRED', 'input.email', 'Give an e-mail address, or sign in.');
  return { email: normalizeEmail(email), name, isProven: false };
}

function assertOwn(email: string | null | undefined, own: string, whose: string): void {
  if (!email || normalizeEmail(email) === own) return;
  throw inputError('NOT_ALLOWED', 'input.email', `Leave email out: you register with the address of ${whose}.`);
}

interface Registered {
  registration: WebinarRegistration;
  webinar: Webinar;
  /** What registering gives whoever had no registration. */
  expected: RegistrationStatus;
  /** Whether the address was registered before, so that nothing was done. */
  isOld: boolean;
}

/** Registers somebody at the desk of a webinar; `requestId` tells a repeated request from another one. */
export async function register(desk: Desk, who: Registrant, requestId: string): Promise<Registered> {
  const { webinar, session, now } = desk;
  if (webinar.status === WebinarStatus.DRAFT) throw notFound('webinar', 'input.webinarId');
  const stored = await RegistrationModel.findOne({ webinarId: webinar._id, email: who.email }, null, { session })
    .select('+requestIds')
    .lean<WebinarRegistration>();
  const known = stored && asClass(WebinarRegistration, stored);
  const answer = (registration: WebinarRegistration, expected = registration.status, isOld = false): Registered => ({
    registration,
    webinar,
    expected,
    isOld,
  });
  if (known?.requestIds?.includes(requestId)) return answer(known);
  if (!isOpen(webinar, now)) throw closed(webinar);
  if (!known) return answer(await insert(desk, who, statusForNew(webinar), requestId));
  if (known.status === CANCELLED) {
    const expected = who.isProven ? undefined : statusForNew(webinar);
    return answer(await revive(desk, known, who, requestId), expected);
  }
  if (!who.isProven) return answer(known, statusForNew(webinar), true);
  return answer(await askAgain(desk, known, who), known.status, true);
}

/** What a new registration becomes. Whoever comes while others wait goes to the end of the line. */
function statusForNew(webinar: Webinar): RegistrationStatus {
  return webinar.approval === WebinarApproval.MANUAL ? PENDING_APPROVAL : seatOrLine(webinar);
}

function seatOrLine(webinar: Webinar): RegistrationStatus {
  if (hasFreeSeat(webinar) && webinar.waitlistCount === 0) return REGISTERED;
  if (webinar.waitlistEnabled) return WAITLISTED;
  throw full(webinar);
}

function full({ capacity }: Webinar): Error {
  return inputError('LIMIT_REACHED', 'input.webinarId', `All ${String(capacity)} seats are taken.`);
}

function closed({ status }: Webinar): Error {
  return inputError(
    'INVALID_STATE',
    'input.webinarId',
    `It is ${status.toUpperCase()}; one can register while it is SCHEDULED, until it starts.`,
    [WebinarStatus.SCHEDULED.toUpperCase()],
  );
}

async function insert(
  { webinar, session, now, mails }: Desk,
  { email, name, userId }: Registrant,
  status: RegistrationStatus,
  requestId: string,
): Promise<WebinarRegistration> {
  const mail = MAIL_OF[status];
  if (status === WAITLISTED) webinar.lastPlace += 1;
  const record = {
    _id: requestId,
    email,
    name,
    ...(userId ? { userId } : {}),
    status,
    ...followed(webinar),
    ...timesIn(status, webinar, now).set,
    ...(status === WAITLISTED ? { place: webinar.lastPlace } : {}),
    webinarId: webinar._id,
    messages: mail ? [{ kind: mail, at: now }] : [],
    requestIds: [requestId],
  };
  const [made] = await RegistrationModel.create([record], { session });
  if (!made) throw new Error('A registration was not made.');
  countIn(webinar, status, 1);
  const registration = asClass(WebinarRegistration, made.toObject());
  if (mail) mails.push(registrationMail(mail, webinar, registration));
  return registration;
}

/** What a registration knows of its webinar. */
function followed({ startsAt, endsAt, revision }: Webinar): Partial<WebinarRegistration> {
  return { scheduledDate: startsAt, scheduledEnd: endsAt, settledRevision: revision };
}

/** A cancelled registration comes back, at the end of the line where there is one. */
function revive(
  desk: Desk,
  known: WebinarRegistration,
  { name, userId }: Registrant,
  requestId: string,
): Promise<WebinarRegistration> {
  const { webinar } = desk;
  const to =
    webinar.approval === WebinarApproval.MANUAL && !wasApproved(known) ? PENDING_APPROVAL : seatOrLine(webinar);
  const requestIds = [...(known.requestIds ?? []), requestId].slice(-KEPT_REQUESTS);
  const set = { ...followed(webinar), requestIds, name, ...(userId ? { userId } : {}) };
  const mail = MAIL_OF[to];
  return moveRegistration(desk, known, to, { actorId: userId ?? null, set, ...(mail ? { mail } : {}) });
}

function wasApproved({ history }: WebinarRegistration): boolean {
  return history.some(({ from, to }) => from === PENDING_APPROVAL && to === REGISTERED);
}

/** Somebody registers who is registered: it stays as it is, but for an offer that ran out. */
async function askAgain(desk: Desk, known: WebinarRegistration, { userId }: Registrant): Promise<WebinarRegistration> {
  if (known.status === DENIED) throw invalidState(known.status, REGISTERED, [], 'input.webinarId');
  if (known.status === OFFER_EXPIRED) {
    if (!hasFreeSeat(desk.webinar) || desk.webinar.waitlistCount > 0) throw full(desk.webinar);
    return moveRegistration(desk, known, OFFERED, { actorId: userId ?? null, mail: RegistrationMessageKind.OFFER });
  }
  if (!userId || known.userId === userId) return known;
  // A guest registered with this address, which the account has proven to be its own.
  await RegistrationModel.updateOne({ _id: known._id }, { $set: { userId } }, { session: desk.session });
  return Object.assign(known, { userId });
}

/** Tells a guest by mail what is there already; a few times an hour, for anybody can ask. */
async function mailAgain(context: Context, registration: WebinarRegistration, webinar: Webinar): Promise<void> {
  const kind = MAIL_AGAIN_OF[registration.status];
  if (!kind) return;
  try {
    await context.platform.limits.consumeAttempt('mail registration', registration.email, MAILS_AGAIN);
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return;
    throw error;
  }
  await context.platform.outbox.post(registrationMail(kind, webinar, registration));
}
