import { isObjectType, parse, subscribe, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Role, type Viewer } from '../../src/auth/viewer.js';
import { AppError } from '../../src/shared/errors.js';
import { anonymous, aUser, capability, service, webhook } from '../testkit/callers.js';
import { rootFieldsOf, smallestDocument } from '../testkit/documents.js';
import { useGraph } from '../testkit/graph.js';

const graph = useGraph();

/** Each kind of caller, and the words of the printed rule that let it in. */
const CALLERS: [name: string, make: () => Promise<Viewer>, words: string[]][] = [
  ['anonymous', () => Promise.resolve(anonymous), []],
  ['capability', () => Promise.resolve(capability('guest@people.example')), ['an email access token']],
  ['user', () => aUser(), ['a signed-in user']],
  ['support agent', () => aUser({ roles: [Role.SUPPORT_AGENT] }), ['a signed-in user', 'a support agent']],
  ['billing agent', () => aUser({ roles: [Role.BILLING_AGENT] }), ['a signed-in user', 'a billing agent']],
  ['recruiter', () => aUser({ roles: [Role.RECRUITER] }), ['a signed-in user', 'a recruiter']],
  ['event manager', () => aUser({ roles: [Role.EVENT_MANAGER] }), ['a signed-in user', 'an event manager']],
  ['moderator', () => aUser({ roles: [Role.MODERATOR] }), ['a signed-in user', 'a moderator']],
  [
    'admin',
    () => aUser({ roles: [Role.ADMIN] }),
    [
      'a signed-in user',
      'a support agent',
      'a billing agent',
      'a recruiter',
      'an event manager',
      'a moderator',
      'an admin',
    ],
  ],
  ['service', () => Promise.resolve(service), ['a service key']],
  ['webhook', () => Promise.resolve(webhook), ['a signed webhook from the payment provider']],
];

/** What the description of a field, as it is printed for callers, says of this caller. */
function isNamed(description: string, words: readonly string[]): boolean {
  const rule = /Requires: (.*?)\./.exec(description)?.[1] ?? '';
  return (
    description.includes('Public. No authentication required.') ||
    words.some((word) => rule.split(/, | or /).includes(word))
  );
}

describe('every operation, as each kind of caller', () => {
  it('lets in whom its printed rule names, and nobody else', async () => {
    const wrong: string[] = [];
    let cells = 0;
    const fields = rootFieldsOf(graph.app.schema);
    for (const [name, make, words] of CALLERS) {
      for (const { kind, field } of fields) {
        // A fresh caller for each cell: signing out or erasing one must not colour the next.
        const viewer = await make();
        const codes = await codesOf(viewer, kind, smallestDocument(kind, field));
        const refused = codes.find((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN');
        const expected = isNamed(field.description ?? '', words)
          ? undefined
          : viewer.kind === 'anonymous'
            ? 'UNAUTHENTICATED'
            : 'FORBIDDEN';
        if (refused !== expected)
          wrong.push(`${kind} ${field.name} as ${name}: ${String(refused)}, expected ${String(expected)}`);
        if (codes.includes('INTERNAL_SERVER_ERROR')) wrong.push(`${kind} ${field.name} as ${name}: a fault`);
        if (codes.includes('GRAPHQL_VALIDATION_FAILED'))
          wrong.push(`${kind} ${field.name}: the test's document does not fit`);
        cells += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(fields.length * CALLERS.length);
    expect(fields.length).toBeGreaterThan(20);
  }, 120_000);
});

describe('every field with a rule of its own, as each kind of caller', () => {
  it('lets in whom its printed rule names, and nobody else', async () => {
    const wrong: string[] = [];
    const fields = ruledFields();
    for (const [name, make, words] of CALLERS) {
      const viewer = await make();
      for (const [path, field] of fields) {
        const refused = await refusalOf(field, viewer);
        const expected = isNamed(field.description ?? '', words)
          ? undefined
          : viewer.kind === 'anonymous'
            ? 'UNAUTHENTICATED'
            : 'FORBIDDEN';
        if (refused !== expected) wrong.push(`${path} as ${name}: ${String(refused)}, expected ${String(expected)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(fields.length).toBeGreaterThanOrEqual(19);
  });
});

type AnyField = GraphQLField<unknown, unknown>;

/** Fields below the roots that only some may read, by their path. */
function ruledFields(): [path: string, field: AnyField][] {
  const roots: unknown[] = ['Query', 'Mutation', 'Subscription'];
  return Object.values(graph.app.schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || roots.includes(type.name)) return [];
    const fields = Object.values(type.getFields()).filter((field) => field.extensions['access'] !== undefined);
    return fields.map((field): [string, AnyField] => [`${type.name}.${field.name}`, field]);
  });
}

/** The code of a refusal by the rule; undefined where it let the caller in, whatever an empty record then led to. */
async function refusalOf(field: AnyField, viewer: Viewer): Promise<string | undefined> {
  try {
    await field.resolve?.({}, {}, graph.context(viewer), {} as GraphQLResolveInfo);
  } catch (error) {
    if (error instanceof AppError && /^(UNAUTHENTICATED|FORBIDDEN)$/.test(error.code)) return error.code;
  }
  return undefined;
}

async function codesOf(viewer: Viewer, kind: string, document: string): Promise<string[]> {
  if (kind !== 'subscription') {
    const { errors = [] } = await graph.run(viewer, document);
    return errors.map((error) => String(error.extensions['code']));
  }
  const result = await subscribe({
    schema: graph.app.schema,
    document: parse(document),
    contextValue: graph.context(viewer),
  });
  if (Symbol.asyncIterator in result) {
    await result.return(undefined);
    return [];
  }
  return (result.errors ?? []).map(({ originalError, message }) =>
    originalError instanceof AppError ? originalError.code : message,
  );
}
