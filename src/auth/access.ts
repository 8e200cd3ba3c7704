import { Extensions } from 'type-graphql';
import { AppError } from '../shared/errors.js';
import { oneOf } from '../shared/text.js';
import { isCaller, type Caller, type Viewer } from './viewer.js';

/** Who may use a field: any of these kinds. An empty list permits nobody. */
export interface AccessRule {
  callers: readonly Caller[];
}

const NAMES: Record<Caller, string> = {
  public: 'nobody in particular (public)',
  capability: 'an e-mail capability',
  user: 'a signed-in user',
  support: 'a support agent',
  billing: 'a billing agent',
  recruiting: 'a recruiter',
  events: 'an event manager',
  moderation: 'a moderator',
  admin: 'an admin',
  service: 'a service key',
  webhook: 'a signed delivery of the payment provider',
};

/**
 * Says who may use a root field (every one needs it: the schema is not built otherwise) or a field that only some may
 * read. The rule is printed in the field's description.
 */
export function Access(...callers: [Caller, ...Caller[]]): MethodDecorator & PropertyDecorator {
  return Extensions({ access: { callers } satisfies AccessRule });
}

/** Limits how often one subject may use a root field; counted per field, so aliases do not help. */
export interface RateRule {
  /** Uses per window. */
  points: number;
  /** Window in seconds. */
  seconds: number;
}

export function RateLimit(points: number, seconds: number): MethodDecorator & PropertyDecorator {
  return Extensions({ rate: { points, seconds } satisfies RateRule });
}

export function describeRule(rule: AccessRule): string {
  return `Requires: ${oneOf(rule.callers.map((caller) => NAMES[caller]))}.`;
}

export function permits(rule: AccessRule, viewer: Viewer): boolean {
  return rule.callers.some((caller) => isCaller(viewer, caller));
}

/** Refuses a viewer whom the rule does not name. */
export function assertPermitted(rule: AccessRule, viewer: Viewer, field: string): void {
  if (permits(rule, viewer)) return;
  if (viewer.kind === 'anonymous')
    throw new AppError('UNAUTHENTICATED', `Sign in to use ${field}. ${describeRule(rule)}`);
  throw new AppError('FORBIDDEN', `You may not use ${field}. ${describeRule(rule)}`);
}
