import { conflict, inputError } from '../../../shared/errors.js';
import { offerAt } from './job-application-view.js';
import type { StoredApplication } from './job-application-write.service.js';
import { JobOfferStatus } from './job-application.enums.js';
import { withChanges } from './stored-part.js';

/** Fields that close the open offer of an application; an offer past its expiry becomes EXPIRED regardless of the outcome. */
export function withOfferClosed(
  { offers }: Pick<StoredApplication, 'offers'>,
  outcome: JobOfferStatus,
  now: Date,
  respondedAt: Date | null = null,
): Pick<StoredApplication, 'offers' | 'offerExpiresAt'> {
  const closed = offers.map((stored) => {
    const offer = offerAt(stored, now);
    return offer.status === JobOfferStatus.EXTENDED ? withChanges(offer, { status: outcome, respondedAt }) : offer;
  });
  return { offers: closed, offerExpiresAt: null };
}

/** Checks that a response refers to the latest version and that it is still open. */
export function assertAnswerable({ offers }: Pick<StoredApplication, 'offers'>, version: number, now: Date): void {
  const latest = offers.at(-1);
  if (!latest) throw inputError('INVALID_STATE', 'id', 'This application has no offer to respond to.');
  if (latest.version !== version) {
    throw conflict('offer', 'input.version', [String(latest.version)]);
  }
  const { status } = offerAt(latest, now);
  if (status === JobOfferStatus.EXTENDED) return;
  throw inputError('INVALID_STATE', 'id', `The offer is ${status.toUpperCase()}; you can no longer respond to it.`);
}
