import type { ClientSession } from 'mongoose';
import { EmailScope, isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';

/** The filter for the registrations a viewer can access, part of every query. */
export interface Owner {
  userId?: string;
  email?: string;
}

/** Event managers can access any registration, everyone else only their own; undefined if there can be none. */
export function ownedBy({ viewer }: Pick<Context, 'viewer'>): Owner | undefined {
  return isCaller(viewer, 'events') ? {} : ownOnly({ viewer });
}

/** For actions limited to the registrant: event managers cannot attend or rate for someone else. */
export function ownOnly({ viewer }: Pick<Context, 'viewer'>): Owner | undefined {
  if (viewer.kind === 'user') return { userId: viewer.userId };
  const isOpened = viewer.kind === 'capability' && viewer.scope === EmailScope.REGISTRATIONS;
  return isOpened ? { email: viewer.email } : undefined;
}

/** For an emailed link with another scope, where no ID needs to be hidden. */
export function wrongLink(): Error {
  const message = 'This email link has a different scope. Request one with the scope REGISTRATIONS.';
  return inputError('NOT_ALLOWED', '', message);
}

/** The actor for history entries, or null for a guest with an emailed link. */
export function actorOf({ viewer }: Pick<Context, 'viewer'>): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Reads the registration an operation decides on; a missing one and someone else's give the same error. */
export async function requireRegistration(id: string, owner: Owner | undefined): Promise<WebinarRegistration> {
  const found = owner && (await RegistrationModel.findOne({ _id: id, ...owner }).lean<WebinarRegistration>());
  if (!found) throw notFound('registration');
  return asClass(WebinarRegistration, found);
}

/** The registration as read within the transaction. */
export async function registrationAt(id: string, session: ClientSession): Promise<WebinarRegistration> {
  const found = await RegistrationModel.findOne({ _id: id }, null, { session }).lean<WebinarRegistration>();
  if (!found) throw notFound('registration');
  return asClass(WebinarRegistration, found);
}
