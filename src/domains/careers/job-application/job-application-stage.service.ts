import type { Context } from '../../../graphql/context.js';
import { conflict, inputError } from '../../../shared/errors.js';
import { interviewsOff } from '../interview/interview-off.service.js';
import { offLine } from '../interview/interview.mails.js';
import { offerAt } from './job-application-view.js';
import { withOfferClosed } from './job-application-offer.rules.js';
import { takePlace } from './job-application-place.service.js';
import {
  actorOf,
  assertMove,
  assertOwnMove,
  changeAsApplicant,
  changeAsStaff,
  type StoredApplication,
} from './job-application-write.service.js';
import { offerTakenBackMail, rejectionMail } from './job-application.mails.js';
import type { JobApplication } from './job-application.model.js';
import type { JobApplicationStatusChange } from './job-application-parts.model.js';
import { JobApplicationStatus as Status, JobOfferStatus, type RejectionReason } from './job-application.enums.js';
import { movesFrom, needsReason } from './job-application.states.js';

export interface StageMove {
  from: Status;
  to: Status;
  reason?: string | null | undefined;
}

/** Moves an application if it is still in the expected stage; of two concurrent moves, one succeeds. */
export function moveApplication(
  context: Context,
  id: string,
  { from, to, reason = null }: StageMove,
  now = new Date(),
): Promise<JobApplication> {
  return changeAsStaff(
    context,
    id,
    (application) => {
      if (application.status !== from) throw conflict('application', 'input.from', [application.status.toUpperCase()]);
      assertMove(application, to, 'input.to');
      assertMovedByHand(from, to);
      if (needsReason(from, to) && !reason) {
        throw inputError('REQUIRED', 'input.reason', 'A reason is required to skip a stage or go back.');
      }
      const row = { from, to, actorId: actorOf(context), reason, byApplicant: false, at: now };
      if (from !== Status.OFFER_EXTENDED) return { set: {}, row };
      const latest = application.offers.at(-1);
      const isOpen = latest !== undefined && offerAt(latest, now).status === JobOfferStatus.EXTENDED;
      return {
        set: withOfferClosed(application, JobOfferStatus.RESCINDED, now),
        row,
        mail: isOpen ? offerTakenBackMail(application) : undefined,
      };
    },
    now,
  );
}

/** Some moves need more input than a stage, or are reserved for the applicant. */
function assertMovedByHand(from: Status, to: Status): void {
  const hint = hintFor(from, to);
  if (hint) throw inputError('NOT_ALLOWED', 'input.to', hint);
}

function hintFor(from: Status, to: Status): string | undefined {
  if (from === Status.REJECTED) return 'Use reopenApplication to reopen a rejected application.';
  if (to === Status.REJECTED) return 'Use rejectApplication to reject an application with a reason.';
  if (to === Status.WITHDRAWN) return 'Only the applicant can withdraw, with withdrawApplication.';
  if (to === Status.OFFER_EXTENDED) return 'Use extendOffer to extend an offer with its terms.';
  if (from === Status.OFFER_EXTENDED && to === Status.OFFER_ACCEPTED) {
    return 'Only the applicant can accept an offer, with respondToOffer.';
  }
  return undefined;
}

export interface Rejection {
  reasonCode: RejectionReason;
  note?: string | null | undefined;
  notifyApplicant: boolean;
}

/** Rejects an undecided application and rescinds an open offer. */
export function rejectApplication(
  context: Context,
  id: string,
  { reasonCode, note = null, notifyApplicant }: Rejection,
  now = new Date(),
): Promise<JobApplication> {
  return changeAsStaff(
    context,
    id,
    (application) => {
      assertMove(application, Status.REJECTED, 'id');
      return {
        set: {
          ...withOfferClosed(application, JobOfferStatus.RESCINDED, now),
          rejection: { reasonCode, note, at: now },
        },
        row: rowTo(application, Status.REJECTED, { actorId: actorOf(context), reason: note, at: now }),
        mail: notifyApplicant ? rejectionMail(application, interviewsOff(application, now).map(offLine)) : undefined,
        namesInterviews: notifyApplicant,
      };
    },
    now,
  );
}

/** Returns a rejected application to its previous stage, unless the person has applied again in the meantime. */
export function reopenApplication(
  context: Context,
  id: string,
  reason: string | null,
  now = new Date(),
): Promise<JobApplication> {
  return changeAsStaff(
    context,
    id,
    async (application, session) => {
      const [before] = application.status === Status.REJECTED ? movesFrom(application) : [];
      const { email, jobId, _id } = application;
      if (!before || email === null) throw notRejected(application);
      const round = application.round + 1;
      await takePlace({ email, jobId, applicationId: _id, round }, 'id', session);
      return {
        set: { round, rejection: null },
        row: rowTo(application, before, { actorId: actorOf(context), reason, at: now }),
      };
    },
    now,
  );
}

function notRejected(application: StoredApplication): Error {
  const message = application.anonymized
    ? 'The application is anonymized and can no longer be reopened.'
    : `The application is ${application.status.toUpperCase()}; only a REJECTED application can be reopened.`;
  return inputError(
    'INVALID_STATE',
    'id',
    message,
    application.anonymized ? [] : movesFrom(application).map((stage) => stage.toUpperCase()),
  );
}

/** Withdraws the applicant's application from any undecided stage. */
export function withdrawApplication(
  context: Context,
  id: string,
  reason: string | null,
  now = new Date(),
): Promise<JobApplication> {
  return changeAsApplicant(
    context,
    id,
    (application) => {
      assertOwnMove(application, Status.WITHDRAWN);
      return {
        set: withOfferClosed(application, JobOfferStatus.DECLINED, now, now),
        row: rowTo(application, Status.WITHDRAWN, { actorId: actorOf(context), reason, at: now, byApplicant: true }),
      };
    },
    now,
  );
}

/** A history row starting from the current stage of an application. */
export function rowTo(
  { status }: Pick<StoredApplication, 'status'>,
  to: Status,
  row: Pick<JobApplicationStatusChange, 'actorId' | 'reason' | 'at'> & { byApplicant?: boolean },
): JobApplicationStatusChange {
  return { byApplicant: false, ...row, from: status, to };
}
