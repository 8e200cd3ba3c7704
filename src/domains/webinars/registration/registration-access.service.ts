import type { ClientSession } from 'mongoose';
import { EmailScope, isCaller } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';

/** A part of every query: which registrations somebody reaches. */
export interface Owner {
  userId?: string;
  email?: string;
}

/** Event managers reach any registration, everybody else the own ones; undefined where there can be none. */
export function ownedBy({ viewer }: Pick<Context, 'viewer'>): Owner | undefined {
  return isCaller(viewer, 'events') ? {} : ownOnly({ viewer });
}

/** For what people do for themselves alone: to attend or to rate is not for event managers. */
export function ownOnly({ viewer }: Pick<Context, 'viewer'>): Owner | undefined {
  if (viewer.kind === 'user') return { userId: viewer.userId };
  const isOpened = viewer.kind === 'capability' && viewer.scope === EmailScope.REGISTRATIONS;
  return isOpened ? { email: viewer.email } : undefined;
}

/** For a mailed link of another scope, where there is no id to be silent about. */
export function wrongLink(): Error {
  const message = 'This e-mail link opens something else. Ask for one with the scope REGISTRATIONS.';
  return inputError('NOT_ALLOWED', '', message);
}

/** Who acts, for history rows: null for a guest with a mailed link. */
export function actorOf({ viewer }: Pick<Context, 'viewer'>): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Reads what a use case decides on; a missing registration and somebody else's give the same answer. */
export async function requireRegistration(id: string, owner: Owner | undefined): Promise<WebinarRegistration> {
  const found = owner && (await RegistrationModel.findOne({ _id: id, ...owner }).lean<WebinarRegistration>());
  if (!found) throw notFound('registration');
  return asClass(WebinarRegistration, found);
}

/** The registration as the transaction of its desk sees it. */
export async function registrationAt(id: string, session: ClientSession): Promise<WebinarRegistration> {
  const found = await RegistrationModel.findOne({ _id: id }, null, { session }).lean<WebinarRegistration>();
  if (!found) throw notFound('registration');
  return asClass(WebinarRegistration, found);
}
