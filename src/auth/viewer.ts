import { AppError } from '../shared/errors.js';
import { networkOf } from '../shared/network.js';
import { Role } from '../shared/role.js';

export { Role };

/** What an e-mail capability opens. */
export enum EmailScope {
  APPLICATIONS = 'applications',
  REGISTRATIONS = 'registrations',
  CONSULTATIONS = 'consultations',
}

/** Who is calling. Built once per request, never changed; a broken token is an error, never anonymous. */
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
      /** When the access token ends, in seconds since 1970: a WebSocket is closed then. */
      readonly expiresAt: number;
      /** When the person signed in at an outside issuer, in seconds since 1970. */
      readonly signedInAt?: number;
    }
  | { readonly kind: 'service'; readonly ip: string; readonly name: string }
  /** A delivery whose signature was checked at its door; no key and no token makes one. */
  | { readonly kind: 'webhook'; readonly ip: string; readonly name: string };

export type UserViewer = Extract<Viewer, { kind: 'user' }>;

/** The kinds of callers that a rule names. An admin counts as every kind of staff. */
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

/** True when the viewer is a caller of this kind. */
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

/** True for programs, which no limit on people holds back. */
export function isBackEnd(viewer: Viewer): boolean {
  return viewer.kind === 'service' || viewer.kind === 'webhook';
}

/** The viewer as a signed-in user; for use cases whose rule already says so. */
export function requireUser(viewer: Viewer): UserViewer {
  if (viewer.kind !== 'user') throw new AppError('UNAUTHENTICATED', 'Sign in first: this is for signed-in users.');
  return viewer;
}

/** Who is asking, for limits and logs: a user whatever the address, otherwise the address. */
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
