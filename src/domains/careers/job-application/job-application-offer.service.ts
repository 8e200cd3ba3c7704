import { trusted } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { inputError } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import { readersOf } from '../../identity/index.js';
import { assertAnswerable, withOfferClosed } from './job-application-offer.rules.js';
import { rowTo } from './job-application-stage.service.js';
import {
  actorOf,
  addAsStaff,
  assertMove,
  changeAsApplicant,
  type StoredApplication,
} from './job-application-write.service.js';
import { offerExpiredMail, offerMail } from './job-application.mails.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import type { JobOfferDetails } from './job-application-parts.model.js';
import { JobApplicationStatus as Status, JobOfferStatus, OfferResponse } from './job-application.enums.js';
import { withChanges } from './stored-part.js';

const DEFAULT_DAYS = 7;
const MAX_DAYS = 90;
const MAX_VERSIONS = 20;
const BATCH = 100;
const DAY = 86_400_000;

export interface OfferTerms {
  amountMinor: number;
  currency: string;
  startsAt?: Date | null | undefined;
  terms?: string | null | undefined;
  expiresAt?: Date | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Extends an offer, or a new version that supersedes the previous one even if it was accepted. */
export async function extendOffer(
  context: Context,
  id: string,
  input: OfferTerms,
  now = new Date(),
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  const expiresAt = input.expiresAt ?? new Date(now.getTime() + DEFAULT_DAYS * DAY);
  return addAsStaff(
    context,
    id,
    { operation: 'extendOffer', key: input.idempotencyKey, input, prefix: 'ofr' },
    async (application, offerId, session) => {
      assertTimes(expiresAt, input.startsAt ?? null, now);
      const isNewVersion = application.status === Status.OFFER_EXTENDED;
      if (!isNewVersion) assertMove(application, Status.OFFER_EXTENDED, 'id');
      const offer = newOffer(application, offerId, { ...input, expiresAt }, now);
      const row = { actorId: userId, reason: null, at: now };
      const reader = application.userId
        ? (await readersOf([application.userId], session)).get(application.userId)
        : null;
      return {
        set: { offers: [...superseded(application, now), offer], offerExpiresAt: expiresAt },
        ...(isNewVersion ? { staffIds: [userId] } : { row: rowTo(application, Status.OFFER_EXTENDED, row) }),
        mail: offerMail(application, offer, context.platform.config.publicUrl, reader?.timeZone),
      };
    },
    now,
  );
}

function newOffer(
  { offers }: StoredApplication,
  _id: string,
  input: OfferTerms & { expiresAt: Date },
  now: Date,
): JobOfferDetails {
  if (offers.length >= MAX_VERSIONS) {
    throw inputError(
      'LIMIT_REACHED',
      'id',
      `An application can have at most ${String(MAX_VERSIONS)} versions of an offer.`,
    );
  }
  const { amountMinor, currency, startsAt = null, terms = null, expiresAt } = input;
  return {
    _id,
    version: offers.length + 1,
    status: JobOfferStatus.EXTENDED,
    salary: { amountMinor, currency } as JobOfferDetails['salary'],
    startsAt,
    terms,
    extendedAt: now,
    expiresAt,
    respondedAt: null,
  };
}

function superseded(application: StoredApplication, now: Date): JobOfferDetails[] {
  return withOfferClosed(application, JobOfferStatus.SUPERSEDED, now).offers.map((offer) =>
    offer.status === JobOfferStatus.ACCEPTED ? withChanges(offer, { status: JobOfferStatus.SUPERSEDED }) : offer,
  );
}

function assertTimes(expiresAt: Date, startsAt: Date | null, now: Date): void {
  const ahead = expiresAt.getTime() - now.getTime();
  if (ahead <= 0 || ahead > MAX_DAYS * DAY) {
    throw inputError(
      'OUT_OF_RANGE',
      'input.expiresAt',
      `expiresAt must be in the future, at most ${String(MAX_DAYS)} days ahead.`,
    );
  }
  if (startsAt && startsAt <= now)
    throw inputError('OUT_OF_RANGE', 'input.startsAt', 'startsAt must be in the future.');
}

export interface OfferAnswer {
  version: number;
  response: OfferResponse;
  reason?: string | null | undefined;
}

/** Records the applicant's response to the version they read. Of concurrent responses, expiry and withdrawal, one succeeds. */
export function respondToOffer(
  context: Context,
  id: string,
  answer: OfferAnswer,
  now = new Date(),
): Promise<JobApplication> {
  const { version, response, reason = null } = answer;
  const accepts = response === OfferResponse.ACCEPT;
  const to = accepts ? Status.OFFER_ACCEPTED : Status.WITHDRAWN;
  return changeAsApplicant(
    context,
    id,
    (application) => {
      if (application.status !== Status.OFFER_EXTENDED) {
        throw invalidState(application.publicStatus, accepts ? to : 'offer_declined', [], 'id');
      }
      assertAnswerable(application, version, now);
      const outcome = accepts ? JobOfferStatus.ACCEPTED : JobOfferStatus.DECLINED;
      return {
        set: withOfferClosed(application, outcome, now, now),
        row: rowTo(application, to, {
          actorId: actorOf(context),
          reason: reason ?? (accepts ? null : 'Offer declined'),
          at: now,
          byApplicant: true,
        }),
      };
    },
    now,
  );
}

/** Closes unanswered offers past their expiry and notifies the applicants; returns how many. Reads show them as expired even before. */
export async function expireOffers(now = new Date()): Promise<number> {
  let expired = 0;
  for (;;) {
    const due = await JobApplicationModel.find({ offerExpiresAt: trusted({ $gt: new Date(0), $lte: now }) }, { _id: 1 })
      .limit(BATCH)
      .lean<{ _id: string }[]>();
    let closed = 0;
    for (const { _id } of due) if (await expireOffer(_id, now)) closed += 1;
    expired += closed;
    // Nothing closed means that another server or a response has handled the rest.
    if (due.length < BATCH || closed === 0) return expired;
  }
}

async function expireOffer(_id: string, now: Date): Promise<boolean> {
  const { before, after } = await changeRecord(
    JobApplicationModel,
    { filter: { _id }, what: 'application' },
    async (application, session) => {
      const { offerExpiresAt } = application;
      if (!offerExpiresAt || offerExpiresAt > now) return undefined;
      const mail = offerExpiredMail(application);
      if (mail) await postMails([mail], session);
      const set = { ...withOfferClosed(application, JobOfferStatus.EXPIRED, now), updatedAt: now };
      return { update: { $set: set, $inc: { revision: 1 } }, timestamps: false };
    },
  );
  return before !== after;
}
