import { EmailScope, viewerKey } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import type { Context } from '../../../graphql/context.js';
import { postUnproven } from '../../../mail/unproven.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import { normalizeEmail } from '../../../shared/text.js';
import { emailAccessLink, userLoader } from '../../identity/index.js';
import { ownOnly, wrongLink } from './registration-access.service.js';
import { RegistrationMessageKind, RegistrationStatus } from './registration.enums.js';
import { confirmAddressMail, knownMail, type Letter } from './registration-mails.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';
import { countIn, followed, hasFreeSeat, isOpen, moveRegistration, timesIn } from './registration-moves.service.js';
import { atItsTurn, deskIn, type Desk } from '../webinar/webinar-desk.service.js';
import { WebinarApproval, WebinarStatus } from '../webinar/webinar.enums.js';
import { forgetWebinar } from '../webinar/webinar.loaders.js';
import type { Webinar } from '../webinar/webinar.model.js';

const { UNCONFIRMED, PENDING_APPROVAL, REGISTERED, WAITLISTED, OFFERED, OFFER_EXPIRED, CANCELLED, DENIED } =
  RegistrationStatus;
const LINK_MINUTES = 24 * 60;

const MAIL_OF: Partial<Record<RegistrationStatus, Letter['kind']>> = {
  [PENDING_APPROVAL]: RegistrationMessageKind.PENDING_APPROVAL,
  [REGISTERED]: RegistrationMessageKind.CONFIRMATION,
  [WAITLISTED]: RegistrationMessageKind.WAITLISTED,
  [OFFERED]: RegistrationMessageKind.OFFER,
};

export interface RegisterFields {
  webinarId: string;
  email?: string | null | undefined;
  name?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** The registrant. Only those with a proven address learn about existing registrations. */
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
 * Registers for a webinar, once per address. A guest without proof gets the same response whether or not the address is
 * registered, and an email; the registration counts once its link has been opened.
 */
export async function registerForWebinar(
  context: Context,
  input: RegisterFields,
  now = new Date(),
): Promise<RegisterOutcome> {
  const { webinarId } = input;
  const who = await registrantOf(context, input);
  const actor = who.isProven ? viewerKey(context.viewer) : `${viewerKey(context.viewer)} ${who.email}`;
  const request = { actor, operation: 'registerForWebinar', key: input.idempotencyKey, input, prefix: 'reg' };
  const people = [`email:${who.email}`];
  const { record } = await atItsTurn(webinarId, () =>
    createOnce({ ...request, people }, (id, session) => {
      const work = who.isProven
        ? (desk: Desk) => register(desk, who, id)
        : (desk: Desk) => registerUnproven(desk, who, { id, link: linkFor(context, who.email) });
      return deskIn(session, webinarId, now, work, 'input.webinarId');
    }),
  );
  forgetWebinar(context, webinarId);
  if (!who.isProven) return { registration: null, outcome: RegistrationStatus.UNCONFIRMED };
  const live = await RegistrationModel.findOne({ _id: record._id }).lean<WebinarRegistration>();
  const registration = asClass(WebinarRegistration, live ?? record);
  return { registration, outcome: registration.status };
}

/** Opens the registrations of the address; following it proves the address. */
function linkFor(context: Context, email: string): () => Promise<string> {
  return () => emailAccessLink(context, { email, scope: EmailScope.REGISTRATIONS, minutes: LINK_MINUTES });
}

async function registrantOf(context: Context, { email, name }: RegisterFields): Promise<Registrant> {
  const { viewer } = context;
  if (viewer.kind === 'user') {
    const user = await userLoader(context).load(viewer.userId);
    if (!user) throw notFound('account', '');
    assertOwn(email, user.email, 'your account');
    return { email: user.email, name: name ?? user.name, userId: user._id, isProven: true };
  }
  if (!name) throw inputError('REQUIRED', 'input.name', 'A name is required.');
  if (viewer.kind === 'capability') {
    if (!ownOnly(context)) throw wrongLink();
    assertOwn(email, viewer.email, 'your email link');
    return { email: viewer.email, name, isProven: true };
  }
  if (!email) throw inputError('REQUIRED', 'input.email', 'An email address is required unless you are signed in.');
  return { email: normalizeEmail(email), name, isProven: false };
}

function assertOwn(email: string | null | undefined, own: string, whose: string): void {
  if (!email || normalizeEmail(email) === own) return;
  throw inputError('NOT_ALLOWED', 'input.email', `Omit email: you register with the address of ${whose}.`);
}

/** Registers someone with a proven address, within the transaction of a webinar. */
export async function register(desk: Desk, who: Registrant, id: string): Promise<WebinarRegistration> {
  const known = await knownAt(desk, who);
  const { webinar } = desk;
  if (!known) return insert(desk, who, statusForNew(webinar), id);
  if (known.status === CANCELLED || known.status === UNCONFIRMED) return revive(desk, known, who);
  return registerKnown(desk, known, who);
}

async function knownAt({ webinar, session, now }: Desk, { email }: Registrant): Promise<WebinarRegistration | null> {
  if (webinar.status === WebinarStatus.DRAFT) throw notFound('webinar', 'input.webinarId');
  const stored = await RegistrationModel.findOne({ webinarId: webinar._id, email }, null, {
    session,
  }).lean<WebinarRegistration>();
  if (!isOpen(webinar, now)) throw closed(webinar);
  return stored && asClass(WebinarRegistration, stored);
}

/**
 * Takes no seat and changes nothing existing: anyone can enter an address. Its owner is emailed at most once an hour.
 */
async function registerUnproven(
  desk: Desk,
  who: Registrant,
  { id, link }: { id: string; link: () => Promise<string> },
): Promise<{ _id: string }> {
  const { webinar, session, now } = desk;
  const known = await knownAt(desk, who);
  // If registration is closed, there is nothing to confirm; this reveals nothing about the address.
  statusForNew(webinar);
  const kind = RegistrationMessageKind.CONFIRM_ADDRESS;
  const url = await link();
  const mail = known ? knownMail(known, webinar, url) : confirmAddressMail(who.email, webinar, url);
  const posted = await postUnproven(mail, session, now);
  if (!known) await store(desk, who, { id, status: UNCONFIRMED, mail: posted ? kind : undefined });
  return { _id: known?._id ?? id };
}

/** Confirms a guest's registration after the address is proven. Without a free seat, it ends. */
export async function confirmAddress(desk: Desk, known: WebinarRegistration): Promise<void> {
  if (!isOpen(desk.webinar, desk.now)) return;
  const { webinar } = desk;
  if (!canEnter(webinar)) {
    const reason = 'All seats were taken before you opened the link.';
    await moveRegistration(desk, known, CANCELLED, { reason, mail: RegistrationMessageKind.CANCELLED });
    return;
  }
  await revive(desk, known, { name: known.name, email: known.email, isProven: true });
}

function canEnter(webinar: Webinar): boolean {
  if (webinar.approval === WebinarApproval.MANUAL || webinar.waitlistEnabled) return true;
  return hasFreeSeat(webinar) && webinar.waitlistCount === 0;
}

/** The status of a new registration. New registrants queue behind those already waiting. */
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
    `The webinar is ${status.toUpperCase()}; registration is open only while it is SCHEDULED and has not started.`,
    [WebinarStatus.SCHEDULED.toUpperCase()],
  );
}

async function insert(
  desk: Desk,
  who: Registrant,
  status: RegistrationStatus,
  id: string,
): Promise<WebinarRegistration> {
  const mail = MAIL_OF[status];
  const registration = await store(desk, who, { id, status, mail });
  if (mail) desk.letters.push({ kind: mail, receiver: registration });
  return registration;
}

async function store(
  { webinar, session, now }: Desk,
  { email, name, userId }: Registrant,
  { id, status, mail }: { id: string; status: RegistrationStatus; mail: RegistrationMessageKind | undefined },
): Promise<WebinarRegistration> {
  if (status === WAITLISTED) webinar.lastPlace += 1;
  const record = {
    _id: id,
    email,
    name,
    ...(userId ? { userId } : {}),
    status,
    ...followed(webinar),
    ...timesIn(status, webinar, now).set,
    ...(status === WAITLISTED ? { place: webinar.lastPlace } : {}),
    webinarId: webinar._id,
    messages: mail ? [{ kind: mail, at: now }] : [],
  };
  const [made] = await RegistrationModel.create([record], { session });
  if (!made) throw new Error('The registration was not created.');
  countIn(webinar, status, 1);
  return made.toObject<WebinarRegistration>();
}

/** Reactivates a canceled or unconfirmed registration, at the end of the waitlist if there is one. */
function revive(desk: Desk, known: WebinarRegistration, { name, userId }: Registrant): Promise<WebinarRegistration> {
  const { webinar } = desk;
  const to =
    webinar.approval === WebinarApproval.MANUAL && !wasApproved(known) ? PENDING_APPROVAL : seatOrLine(webinar);
  const set = { name, ...(userId ? { userId } : {}) };
  const mail = MAIL_OF[to];
  return moveRegistration(desk, known, to, { actorId: userId ?? null, set, ...(mail ? { mail } : {}) });
}

function wasApproved({ history }: WebinarRegistration): boolean {
  return history.some(({ from, to }) => from === PENDING_APPROVAL && to === REGISTERED);
}

/** A repeated registration: nothing changes unless an offer expired. */
async function registerKnown(
  desk: Desk,
  known: WebinarRegistration,
  { userId }: Registrant,
): Promise<WebinarRegistration> {
  if (known.status === DENIED) throw invalidState(known.status, REGISTERED, [], 'input.webinarId');
  if (known.status === OFFER_EXPIRED) {
    const isFree = hasFreeSeat(desk.webinar) && desk.webinar.waitlistCount === 0;
    if (!isFree && !desk.webinar.waitlistEnabled) throw full(desk.webinar);
    const actorId = userId ?? null;
    return isFree
      ? moveRegistration(desk, known, OFFERED, { actorId, mail: RegistrationMessageKind.OFFER })
      : moveRegistration(desk, known, WAITLISTED, { actorId, mail: RegistrationMessageKind.WAITLISTED });
  }
  if (!userId || known.userId === userId) return known;
  // A guest registered with this address, which the account has proven to own.
  await RegistrationModel.updateOne({ _id: known._id }, { $set: { userId } }, { session: desk.session });
  return Object.assign(known, { userId });
}
