import { describe, expect, it } from 'vitest';
import { MembershipDecision } from '../membership/membership.enums.js';
import { DECISIONS, FIRST_STATES, MEMBERSHIP_STATES } from '../membership/membership.states.js';
import { ModerationActionKind, ModerationStatus, ReportOutcome } from '../moderation/moderation.enums.js';
import { MODERATION_STATES, outcomeOf, possibleActions, statusAfter } from '../moderation/moderation.states.js';
import { HIDE_AT, reportWeight } from './report.score.js';

describe('reportWeight', () => {
  it('is 1 for whoever never reported, and never leaves 0.2 to 2', () => {
    expect(reportWeight(0, 0)).toBe(1);
    expect(reportWeight(1_000, 0)).toBeLessThanOrEqual(2);
    expect(reportWeight(0, 1_000)).toBe(0.2);
    expect(reportWeight(5, 5)).toBe(1);
  });

  it('rises with each report that was right and falls with each that was wrong', () => {
    for (let count = 0; count < 20; count += 1) {
      expect(reportWeight(count + 1, 3)).toBeGreaterThan(reportWeight(count, 3));
      expect(reportWeight(20, count + 1)).toBeLessThan(reportWeight(20, count));
    }
  });

  it('lets no one person hide anything', () => {
    expect(reportWeight(Number.MAX_SAFE_INTEGER, 0)).toBeLessThan(HIDE_AT);
  });
});

describe('decisions about memberships', () => {
  it.each(Object.values(MembershipDecision))('%s is in the table', (decision) => {
    const { from, to } = DECISIONS[decision];
    expect(from.length).toBeGreaterThan(0);
    for (const status of from) expect(MEMBERSHIP_STATES[status]).toContain(to);
  });

  it('begin only as a member, a wish or an invitation', () => {
    expect(FIRST_STATES).toEqual(['active', 'pending', 'invited']);
  });
});

describe('actions of moderators', () => {
  const statuses = Object.values(ModerationStatus);

  it.each(statuses)('those possible in %s are in the table', (status) => {
    for (const action of possibleActions(status))
      expect(MODERATION_STATES[status]).toContain(statusAfter(action, false));
    const others = Object.values(ModerationActionKind).filter((action) => !possibleActions(status).includes(action));
    for (const action of others) expect(MODERATION_STATES[status]).not.toContain(statusAfter(action, false));
  });

  it('make a report right, wrong or neither', () => {
    const { APPROVED, REJECTED, IGNORED, DELETED } = ModerationStatus;
    expect([APPROVED, DELETED, REJECTED, IGNORED].map(outcomeOf)).toEqual([
      ReportOutcome.AGREED,
      ReportOutcome.AGREED,
      ReportOutcome.DISAGREED,
      ReportOutcome.IGNORED,
    ]);
  });
});
