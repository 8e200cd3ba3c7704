import { trusted } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { invalidState } from '../../shared/states.js';
import { assertAnswerable, withOfferClosed } from './job-application-offer.rules.js';
import { retainedUntil, rowTo } from './job-application-stage.service.js';
import {
  actorOf,
  assertMove,
  changeAsApplicant,
  changeAsStaff,
  type StoredApplication,
} from './job-application-write.service.js';
import { offerMail } from './job-application.mails.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import type { JobOfferDetails } from './job-application-parts.model.js';
import { JobApplicationStatus as Status, JobOfferStatus, OfferResponse } from './job-application.enums.js';
import { withChanges } from './stored-part.js';

const DEFAULT_DAYS = 7;
const MAX_DAYS = 90;
const MAX_VERSIONS = 20;
const DAY = 86_400_000;

export interface OfferTerms {
  amountMinor: number;
  currency: string;
  startsAt?: Date | null | undefined;
  terms?: string | null | undefined;
  expiresAt?: Date | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Makes an offer, or a new version of it: the one before no longer counts, be it accepted or not. */
export async function extendOffer(
  context: Context,
  id: string,
  input: OfferTerms,
  now = new Date(),
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  const expiresAt = input.expiresAt ?? new Date(now.getTime() + DEFAULT_DAYS * DAY);
  assertTimes(expiresAt, input.startsAt ?? null, now);
  const { id: offerId } = await recordIdFor({
    actor: userId,
    operation: 'extendOffer',
    key: input.idempotencyKey ?? undefined,
    input: { id, ...input },
    prefix: 'ofr',
  });
  return changeAsStaff(
    context,
    id,
    (application) => {
      if (application.offers.some(({ _id }) => _id === offerId)) return undefined;
      const isNewVersion = application.status === Status.OFFER_EXTENDED;
      if (!isNewVersion) assertMove(application, Status.OFFER_EXTENDED, 'id');
      const offer = newOffer(application, offerId, { ...input, expiresAt }, now);
      const row = { actorId: userId, reason: null, at: now };
      return {
        set: { offers: [...superseded(application, now), offer], offerExpiresAt: expiresAt },
        ...(isNewVersion ? { staffIds: [userId] } : { row: rowTo(application, Status.OFFER_EXTENDED, row) }),
        mail: offerMail(application, offer, context.platform.config.publicUrl),
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
    throw inputError('LIMIT_REACHED', 'id', `An application has at most ${String(MAX_VERSIONS)} versions of an offer.`);
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
      `expiresAt must lie in the future and within ${String(MAX_DAYS)} days.`,
    );
  }
  if (startsAt && startsAt <= now)
    throw inputError('OUT_OF_RANGE', 'input.startsAt', 'startsAt must lie in the future.');
}

export interface OfferAnswer {
  version: number;
  response: OfferResponse;
  reason?: string | null | undefined;
}

/** The applicant's answer to the version that they read. Against expiry and withdrawal at the same moment, one wins. */
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
        set: {
          ...withOfferClosed(application, outcome, now, now),
          ...(accepts ? {} : { anonymizeAt: retainedUntil(application, now) }),
        },
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

/** Closes offers that nobody answered in time, in one command; answers how many. Who reads one before sees it expired too. */
export async function expireOffers(now = new Date()): Promise<number> {
  const { modifiedCount } = await JobApplicationModel.updateMany(
    { offerExpiresAt: trusted({ $gt: new Date(0), $lte: now }) },
    {
      $set: { 'offers.$[open].status': JobOfferStatus.EXPIRED, offerExpiresAt: null, updatedAt: now },
      $inc: { revision: 1 },
    },
    { arrayFilters: [{ 'open.status': JobOfferStatus.EXTENDED }], timestamps: false },
  );
  return modifiedCount;
}
