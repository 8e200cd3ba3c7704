import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, capability, PASSWORD, service } from '../testkit/callers.js';
import { rootFieldsOf, smallestDocument } from '../testkit/documents.js';
import { divergences, type Execution } from '../testkit/executions.js';
import { useGraph } from '../testkit/graph.js';
import { newId } from '../../src/shared/ids.js';

const graph = useGraph();
const DEPTH = 'fragment Type on __Type { kind name ofType { kind name ofType { kind name } } }';

/** Documents that go through everything in which the two could differ; `$id` is an account, `$n` a page size. */
const QUERIES: [name: string, query: string, variables?: Record<string, unknown>][] = [
  ['nothing but a type name', '{ __typename }'],
  ['introspection', `{ __schema { types { ...Type } } } ${DEPTH}`],
  ['introspection beside a field', `{ __type(name: "User") { ...Type } me { id } } ${DEPTH}`],
  ['a node by its interface', 'query ($id: ID!) { node(id: $id) { __typename id } }'],
  [
    'a node by a fragment',
    'query ($id: ID!) { node(id: $id) { ... on User { name email roles } ... on UserSession { ip } ...N } } fragment N on Node { id }',
  ],
  [
    'nodes, some of them missing',
    'query ($id: ID!) { nodes(ids: [$id, "usr_missing", $id]) { id ... on User { name } } }',
  ],
  [
    'too many nodes',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 101 }, () => 'x') },
  ],
  [
    'aliases',
    'query ($id: ID!) { a: node(id: $id) { x: id y: __typename } b: node(id: "none") { id } me { mail: email email } }',
  ],
  [
    'directives',
    'query ($yes: Boolean!, $no: Boolean = false) { me @skip(if: $no) { id @include(if: $yes) name @skip(if: $yes) ... @include(if: $no) { email } } }',
    { yes: true },
  ],
  [
    'a page, its edges and its total',
    'query ($n: Int! = 2) { mySessions(first: $n) { edges { cursor node { id } } nodes { ip } pageInfo { hasNextPage endCursor } totalCount } }',
  ],
  ['a page by null', '{ mySessions(after: null) { nodes { id } } }'],
  ['a wrong cursor', '{ mySessions(after: "wrong") { nodes { id } } }'],
  [
    'two faults in non-null fields',
    '{ a: mySessions(after: "wrong") { totalCount } b: mySessions(after: "worse") { totalCount } me { id } }',
  ],
  [
    'a list for staff',
    '{ users(filter: { status: ACTIVE, search: "person" }, first: 3) { nodes { id email } totalCount } }',
  ],
  [
    'an enum by variable',
    'query ($role: Role, $status: UserStatus) { users(filter: { role: $role, status: $status }) { nodes { roles status } } }',
    { role: 'ADMIN', status: 'ACTIVE' },
  ],
  ['an unknown enum value', 'query ($role: Role) { users(filter: { role: $role }) { totalCount } }', { role: 'admin' }],
  [
    'an operator for a text',
    'query ($search: String) { users(filter: { search: $search }) { totalCount } }',
    { search: { $ne: 1 } },
  ],
  ['a missing variable', 'query ($must: ID!) { node(id: $must) { id } }'],
  ['an unknown field', '{ me { nope } }'],
  ['no operation of that kind', 'fragment F on User { id }'],
];

/** Mutations that change nothing: refused for the caller, or answered by userErrors. */
const MUTATIONS: [name: string, query: string, variables?: Record<string, unknown>][] = [
  [
    'bad input',
    'mutation { updateProfile(input: { name: "", avatarUrl: "x" }) { user { id } userErrors { code field message allowed } } }',
  ],
  [
    'a variable left out of a written input',
    'mutation ($name: String, $url: String) { updateProfile(input: { name: $name, avatarUrl: $url }) { user { id name avatarUrl } userErrors { code } } }',
    {},
  ],
  [
    'a null in a written input',
    'mutation ($name: String) { updateProfile(input: { name: $name }) { user { id } userErrors { code field } } }',
    { name: null },
  ],
  [
    'a missing record',
    'mutation { revokeSession(id: "ses_missing") { session { id } userErrors { code field message } } }',
  ],
  ['a wrong password', 'mutation { exportMyData(input: { password: "wrong" }) { data userErrors { code field } } }'],
  ['a role that is needed', 'mutation { reinstateUser(id: "usr_missing") { user { id } userErrors { code } } }'],
  [
    'several, the first refused',
    'mutation { a: revokeSession(id: "x") { userErrors { code } } b: reinstateUser(id: "x") { userErrors { code } } c: revokeSession(id: "y") { userErrors { code } } }',
  ],
  [
    'a scalar that does not parse',
    'mutation ($zone: TimeZone) { updateProfile(input: { timeZone: $zone }) { userErrors { code } } }',
    { zone: 'Nowhere' },
  ],
  [
    'a credential beside another field',
    'mutation { signIn(input: { email: "a@b.cc", password: "x" }) { expiresIn } signOut { userErrors { code } } }',
  ],
];

async function executionsOf(operations: typeof QUERIES): Promise<Execution[]> {
  const anna = await aUser({ password: PASSWORD });
  const viewers = [anonymous, anna, await aUser(), await anAgent(), await anAdmin(), service, capability(anna.email)];
  return viewers.flatMap((viewer) =>
    operations.map(([, query, variables = {}]) => ({
      viewer,
      query,
      variables: { ...(query.includes('$id') ? { id: anna.userId } : {}), ...variables },
    })),
  );
}

describe('graphql-jit and graphql-js answer alike', () => {
  it('to every kind of query, as every kind of caller', async () => {
    expect(await divergences(graph.app, await executionsOf(QUERIES))).toEqual([]);
  });

  it('to mutations that change nothing', async () => {
    expect(await divergences(graph.app, await executionsOf(MUTATIONS))).toEqual([]);
  });

  it('to the smallest query of every root field', async () => {
    const fields = rootFieldsOf(graph.app.schema).filter(({ kind }) => kind === 'query');
    const operations = fields.map(({ kind, field }): (typeof QUERIES)[number] => [
      field.name,
      smallestDocument(kind, field),
    ]);
    expect(await divergences(graph.app, await executionsOf(operations))).toEqual([]);
  }, 90_000);

  it('and where they did not, it would show', async () => {
    const anna = await aUser();
    const query =
      'mutation ($item: String!) { addFavorite(input: { type: AGENT, itemId: $item }) { favorite { id } added: __typename } }';
    const input = {
      viewer: anna,
      query: query.replace('added: __typename', 'userErrors { code }'),
      variables: { item: newId('item') },
    };
    expect(await divergences(graph.app, [input])).toEqual([]);
    const random: Execution = {
      viewer: anonymous,
      query: 'mutation { signUp(input: { email: "x", name: "x", password: "x" }) { accepted } }',
      variables: {},
    };
    let calls = 0;
    const original = graph.app.schema.getMutationType()?.getFields()['signUp'];
    if (!original) throw new Error('no signUp');
    const resolve = original.resolve;
    original.resolve = () => ({ accepted: (calls += 1) % 2 === 0 });
    try {
      expect(await divergences(graph.app, [random])).toHaveLength(1);
    } finally {
      if (resolve) original.resolve = resolve;
    }
  });
});
