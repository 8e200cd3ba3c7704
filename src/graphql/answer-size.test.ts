import { parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Role, type Viewer } from '../auth/viewer.js';
import { withinLimit } from './answer-size.js';

const anonymous: Viewer = { kind: 'anonymous', ip: '' };
const user = (roles: Role[] = []): Viewer => ({
  ...{ kind: 'user', ip: '', userId: 'u', sessionId: 's', expiresAt: 0 },
  roles,
});
const codes = ({ errors = [] }: { errors?: readonly { extensions: object }[] | undefined }): unknown[] =>
  errors.map(({ extensions }) => (extensions as { code?: unknown }).code);

describe('the bytes of an answer', () => {
  const TEXT = 'x'.repeat(30_000);
  const ofBytes = (text: string, times: number): { data: Record<string, unknown> } => ({
    data: { list: Array.from({ length: times }, () => ({ body: text })) },
  });

  it.each<[string, Viewer, number]>([
    ['2 MB for everybody', anonymous, 66],
    ['8 MB for users', user(), 266],
    ['16 MB for staff', user([Role.MODERATOR]), 533],
    ['16 MB for services', { kind: 'service', ip: '', name: 'n' }, 533],
  ])('are at most %s', (_name, viewer, times) => {
    const within = ofBytes(TEXT, times);
    expect(withinLimit(within, viewer)).toBe(within);
    const beyond = withinLimit(ofBytes(TEXT, times + 1), viewer);
    expect([beyond.data, codes(beyond)]).toEqual([null, ['ANSWER_TOO_LARGE']]);
  });

  it('are at most 64 MB for an export, which is asked for alone', () => {
    const operationOf = (query: string): OperationDefinitionNode =>
      parse(query).definitions[0] as OperationDefinitionNode;
    const alone = operationOf('mutation { mine: exportMyData { data } }');
    const beside = operationOf('mutation { exportMyData { data } again: exportMyData { data } }');
    const other = operationOf('{ myTickets { nodes { id } } }');
    const large = ofBytes(TEXT, 2_000);
    expect(withinLimit(large, user(), alone)).toBe(large);
    expect(codes(withinLimit(ofBytes(TEXT, 2_200), user(), alone))).toEqual(['ANSWER_TOO_LARGE']);
    for (const operation of [beside, other])
      expect(codes(withinLimit(large, user(), operation))).toEqual(['ANSWER_TOO_LARGE']);
  });

  it('count what JSON makes of characters, and of errors', () => {
    expect(codes(withinLimit(ofBytes('字'.repeat(30_000), 22), anonymous))).toEqual([]);
    expect(codes(withinLimit(ofBytes('字'.repeat(30_000), 23), anonymous))).toEqual(['ANSWER_TOO_LARGE']);
    expect(codes(withinLimit(ofBytes('\u0001'.repeat(30_000), 12), anonymous))).toEqual(['ANSWER_TOO_LARGE']);
    expect(codes(withinLimit({ data: { free: { deep: [[TEXT.repeat(70)]] } } }, anonymous))).toEqual([
      'ANSWER_TOO_LARGE',
    ]);
  });

  it('of a text that stands in it very often are never written', () => {
    const began = process.cpuUsage();
    expect(codes(withinLimit(ofBytes(TEXT, 100_000), anonymous))).toEqual(['ANSWER_TOO_LARGE']);
    const { user: spent } = process.cpuUsage(began);
    expect(spent / 1_000).toBeLessThan(500);
  });
});
