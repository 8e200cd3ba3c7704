import { isCaller, requireUser } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { normalizeEmail } from '../../../shared/text.js';
import { ownOnly, wrongLink } from './registration-access.service.js';
import type { RegistrationFilter } from './registration.inputs.js';
import { registrationLoader } from './registration.loaders.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

type Owner = Partial<Pick<WebinarRegistration, 'userId' | 'email' | 'webinarId'>>;

/** The viewer's registrations, newest first. */
export function myRegistrations(
  { viewer }: Context,
  filter: RegistrationFilter,
  page: PageInput,
): Promise<Page<WebinarRegistration>> {
  return newest({ userId: requireUser(viewer).userId }, filter, page);
}

/** A user's registrations, newest first, for staff. */
export function registrationsOfUser(
  userId: string,
  filter: RegistrationFilter,
  page: PageInput,
): Promise<Page<WebinarRegistration>> {
  return newest({ userId }, filter, page);
}

/** Registrations of an address: the one that the caller's emailed link proves, or any for event managers. */
export function registrationsByEmail(
  context: Context,
  email: string | null | undefined,
  filter: RegistrationFilter,
  page: PageInput,
): Promise<Page<WebinarRegistration>> {
  if (isCaller(context.viewer, 'events')) {
    if (!email) throw inputError('REQUIRED', 'email', 'An email address is required.');
    return newest({ email: normalizeEmail(email) }, filter, page);
  }
  const own = ownOnly(context)?.email;
  if (own === undefined) throw wrongLink();
  // Any other address returns nothing, whether or not someone registered with it.
  return newest({ email: email && normalizeEmail(email) !== own ? '' : own }, filter, page);
}

/** Registrations of a webinar, newest first. */
export function registrations(
  webinarId: string,
  filter: RegistrationFilter,
  page: PageInput,
): Promise<Page<WebinarRegistration>> {
  return newest({ webinarId }, filter, page);
}

function newest(owner: Owner, { status }: RegistrationFilter, page: PageInput): Promise<Page<WebinarRegistration>> {
  return findPage(RegistrationModel, WebinarRegistration, {
    filter: { ...owner, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Registrations for `node`, null if the viewer can have none. */
export async function registrationsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(WebinarRegistration | null)[]> {
  const { viewer } = context;
  if (viewer.kind !== 'user' && viewer.kind !== 'capability') return ids.map(() => null);
  return registrationLoader(context).loadMany(ids);
}
