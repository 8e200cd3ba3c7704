import { Extensions } from 'type-graphql';
import { AppError } from '../shared/errors.js';
import { oneOf } from '../shared/text.js';
import { isCaller, type Caller, type Viewer } from './viewer.js';

/** Who may use a field: any of these kinds of callers. An empty list permits no caller. */
export interface AccessRule {
  callers: readonly Caller[];
}

const NAMES: Record<Exclude<Caller, 'public'>, string> = {
  capability: 'an email access token',
  user: 'a signed-in user',
  support: 'a support agent',
  billing: 'a billing agent',
  recruiting: 'a recruiter',
  events: 'an event manager',
  moderation: 'a moderator',
  admin: 'an admin',
  service: 'a service key',
  webhook: 'a signed webhook from the payment provider',
};

/**
 * Declares who may use a root field (required on each of them: the schema does not build without it) or a restricted
 * field. The rule is printed in the field's description.
 */
export function Access(...callers: [Caller, ...Caller[]]): MethodDecorator & PropertyDecorator {
  return Extensions({ access: { callers } satisfies AccessRule });
}

/** Limits how often one subject may use a root field. Uses are counted per field, so aliases do not bypass the limit. */
export interface RateRule {
  /** Uses per window. */
  points: number;
  /** Window, in seconds. */
  seconds: number;
}

export function RateLimit(points: number, seconds: number): MethodDecorator & PropertyDecorator {
  return Extensions({ rate: { points, seconds } satisfies RateRule });
}

export function describeRule(rule: AccessRule): string {
  if (rule.callers.includes('public')) return 'Public. No authentication required.';
  return `Requires: ${oneOf(rule.callers.flatMap((caller) => (caller === 'public' ? [] : NAMES[caller])))}.`;
}

export function permits(rule: AccessRule, viewer: Viewer): boolean {
  return rule.callers.some((caller) => isCaller(viewer, caller));
}

/** Throws if the rule does not permit the viewer. */
export function assertPermitted(rule: AccessRule, viewer: Viewer, field: string): void {
  if (permits(rule, viewer)) return;
  if (viewer.kind === 'anonymous')
    throw new AppError('UNAUTHENTICATED', `Sign in to use ${field}. ${describeRule(rule)}`);
  throw new AppError('FORBIDDEN', `You are not allowed to use ${field}. ${describeRule(rule)}`);
}
