import { AppError } from '../shared/errors.js';
import { networkOf } from '../shared/network.js';
import { Role } from '../shared/role.js';

export { Role };

/** What an email access token permits. */
export enum EmailScope {
  APPLICATIONS = 'applications',
  REGISTRATIONS = 'registrations',
  CONSULTATIONS = 'consultations',
}

/** The caller. Built once per request and never changed; an invalid token is an error, never anonymous. */
export type Viewer =
  | { readonly kind: 'anonymous'; readonly ip: string }
  | {
      readonly kind: 'capability';
      readonly ip: string;
      readonly email: string;
      readonly scope: EmailScope;
      readonly expiresAt: number;
    }
  | {
      readonly kind: 'user';
      readonly ip: string;
      readonly userId: string;
      readonly sessionId: string;
      readonly roles: readonly Role[];
      /** When the access token expires, in seconds since 1970. The WebSocket is closed then. */
      readonly expiresAt: number;
      /** When the user signed in at an external issuer, in seconds since 1970. */
      readonly signedInAt?: number;
    }
  | { readonly kind: 'service'; readonly ip: string; readonly name: string }
  /** A delivery whose signature was verified by the webhook endpoint; no key or token creates this kind. */
  | { readonly kind: 'webhook'; readonly ip: string; readonly name: string };

export type UserViewer = Extract<Viewer, { kind: 'user' }>;

/** The kinds of callers that a rule names. Admins count as every kind of staff. */
export type Caller =
  | 'public'
  | 'capability'
  | 'user'
  | 'support'
  | 'billing'
  | 'recruiting'
  | 'events'
  | 'moderation'
  | 'admin'
  | 'service'
  | 'webhook';

const STAFF: Partial<Record<Caller, Role>> = {
  support: Role.SUPPORT_AGENT,
  billing: Role.BILLING_AGENT,
  recruiting: Role.RECRUITER,
  events: Role.EVENT_MANAGER,
  moderation: Role.MODERATOR,
  admin: Role.ADMIN,
};

/** True if the viewer is a caller of this kind. */
export function isCaller(viewer: Viewer, caller: Caller): boolean {
  if (caller === 'public') return true;
  if (caller === 'user' || caller === 'capability' || caller === 'service' || caller === 'webhook') {
    return viewer.kind === caller;
  }
  const role = STAFF[caller];
  return (
    viewer.kind === 'user' && role !== undefined && (viewer.roles.includes(role) || viewer.roles.includes(Role.ADMIN))
  );
}

export function isStaff(viewer: Viewer): boolean {
  return viewer.kind === 'user' && viewer.roles.length > 0;
}

/** True for services, which are exempt from the limits on people. */
export function isBackEnd(viewer: Viewer): boolean {
  return viewer.kind === 'service' || viewer.kind === 'webhook';
}

/** The viewer as a signed-in user; for use cases whose rule already guarantees it. */
export function requireUser(viewer: Viewer): UserViewer {
  if (viewer.kind !== 'user') throw new AppError('UNAUTHENTICATED', 'Sign in to continue.');
  return viewer;
}

/** Identifies the caller for limits and logs: the user at any address, otherwise the address. */
export function viewerKey(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'user':
      return viewer.userId;
    case 'service':
    case 'webhook':
      return `${viewer.kind}:${viewer.name}`;
    case 'capability':
      return `email:${viewer.email}`;
    case 'anonymous':
      return `ip:${networkOf(viewer.ip)}`;
  }
}
