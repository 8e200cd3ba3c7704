import { isObjectType, isInterfaceType, isInputObjectType, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type App } from '../../src/app.js';
import { DEMO_PASSWORD } from '../../src/demo/demo.accounts.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { OneTimeTokenModel, TokenPurpose } from '../../src/domains/identity/one-time-token/one-time-token.model.js';
import { UserModel } from '../../src/domains/identity/user/user.model.js';
import { createLogger } from '../../src/http/logger.js';
import { newId, sha256 } from '../../src/shared/ids.js';
import { anAdmin, anAgent, anonymous, aUser, capability, PASSWORD, service } from '../testkit/callers.js';
import { rootFieldsOf, smallestDocument } from '../testkit/documents.js';
import { SERVICE_KEY, useGraph } from '../testkit/graph.js';

const graph = useGraph();

/** Names that no field of the answers may have; what a person sends in (`password`) stands in inputs only. */
const SECRET_NAMES = /hash|secret|salt|searchWords|internalNote|suspensionReason|^password|privateKey/i;
/** Fields with such a name that some may read: their own description says so. */
const ALLOWED = new Map([
  ['SupportTicket.internalNotes', 'Requires: a support agent.'],
  // Stripe's own, for the one who pays: it stands in the answer to that one mutation alone.
  ['PaymentPayload.clientSecret', 'Stripe payment form'],
  ['SubscribeToAgentPayload.clientSecret', 'Stripe payment form'],
]);

/** Inputs that name another person, and who may. */
const NAMES_OTHERS: ReadonlyMap<string, string> = new Map([
  ['RecordTransactionInput.userId', 'a back end tells who paid'],
  ['TrackToolUsageInput.userId', 'a back end tells who used it; a person only names itself'],
  ['TrackApiUsageInput.userId', 'a back end tells who used it; a person only names itself'],
  ['TrackChatInteractionInput.userId', 'a back end tells who chatted; a person only names itself'],
  ['TrackLabExperimentInput.userId', 'a back end tells whose run it was; a person only names itself'],
  ['TransferGroupInput.userId', 'the member who is to own the group'],
  ['InviteToGroupInput.userId', 'who is invited'],
]);

describe('the schema', () => {
  it('has no field that is named like a secret', () => {
    const fields: string[] = [];
    for (const type of Object.values(graph.app.schema.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
      for (const name of Object.keys(type.getFields()))
        if (SECRET_NAMES.test(name)) fields.push(`${type.name}.${name}`);
    }
    const roots = new Set(['Query', 'Mutation', 'Subscription']);
    expect(fields.filter((field) => !roots.has(field.split('.')[0] ?? '') && !ALLOWED.has(field))).toEqual([]);
    for (const [field, rule] of ALLOWED) {
      const [type = '', name = ''] = field.split('.');
      const found = graph.app.schema.getType(type);
      expect(isObjectType(found) ? found.getFields()[name]?.description : '').toContain(rule);
    }
    for (const name of ['passwordHash', 'tokenHash', 'refreshTokenHash', 'searchWords'])
      expect(printSchema(graph.app.schema)).not.toContain(name);
  });

  it('lets nobody set what is not theirs to set', () => {
    const fields: string[] = [];
    for (const type of Object.values(graph.app.schema.getTypeMap())) {
      if (!isInputObjectType(type)) continue;
      for (const name of Object.keys(type.getFields()))
        if (/^(_id|userId|ownerId|requesterId|authorId|createdAt|updatedAt|emailVerifiedAt)$/.test(name))
          fields.push(`${type.name}.${name}`);
    }
    // A filter sets nothing.
    expect(fields.filter((field) => !/Filter[.]/.test(field) && !NAMES_OTHERS.has(field))).toEqual([]);
  });
});

describe('canaries in secrets', () => {
  const lines: string[] = [];
  let app: App;

  beforeAll(async () => {
    const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
    app = await buildApp({ config: graph.config, log });
    await app.start();
  });
  afterAll(() => app.stop());

  async function post(body: unknown, headers: Record<string, string> = {}): Promise<string> {
    const answer = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(body),
    });
    return answer.body;
  }

  it('appear in no answer and no line of the log, whatever is called as whomever', async () => {
    const canary = newId('canary');
    const password = `${canary} password`;
    const anna = await aUser();
    const reason = `${canary} reason`;
    await UserModel.updateOne(
      { _id: anna.userId },
      { $set: { passwordHash: await hashPassword(password), suspensionReason: reason } },
    );
    const linkToken = `${canary}-token`;
    await OneTimeTokenModel.create({
      _id: newId('ott'),
      email: anna.email,
      purpose: TokenPurpose.RESET_PASSWORD,
      tokenHash: sha256(linkToken),
      expiresAt: new Date(Date.now() + 60_000),
    });
    const answers: string[] = [];
    const mutation =
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken user { id } userErrors { message } } }';
    const signedIn = await post({ query: mutation, variables: { input: { email: anna.email, password } } });
    const { accessToken, refreshToken } = (
      JSON.parse(signedIn) as { data: { signIn: { accessToken: string; refreshToken: string } } }
    ).data.signIn;
    const own = { authorization: `Bearer ${accessToken}` };
    // Wrong, refused and broken uses of each secret: these are what tends to be echoed or logged.
    answers.push(
      await post({ query: mutation, variables: { input: { email: anna.email, password: `${password} wrong` } } }),
    );
    answers.push(await post({ query: mutation, variables: { input: { email: canary, password } } }));
    answers.push(
      await post(
        {
          query: 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { message } } }',
          variables: { input: { currentPassword: `${password} wrong`, newPassword: password } },
        },
        own,
      ),
    );
    answers.push(
      await post({
        query:
          'mutation ($token: String!, $p: String!) { resetPassword(input: { token: $token, newPassword: $p }) { userErrors { message } } }',
        variables: { token: linkToken, p: `${password} new` },
      }),
    );
    answers.push(
      await post({
        query: 'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { userErrors { message } } }',
        variables: { t: `${canary} refresh` },
      }),
    );
    answers.push(await post({ query: '{ me { id } }' }, { authorization: `Bearer ${canary}.${canary}.${canary}` }));
    answers.push(await post({ query: '{ me { id } }' }, { authorization: canary }));
    answers.push(await post({ query: '{ me { id } }' }, { 'x-service-key': canary, cookie: canary }));
    answers.push(await post({ query: '{ me { id } }' }, { 'x-service-key': SERVICE_KEY }));
    answers.push(
      await app.fastify.inject({ url: `/graphql?token=${canary}`, headers: own }).then((answer) => answer.body),
    );
    answers.push(
      await app.fastify
        .inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload: `{"query": "${canary}`,
        })
        .then((answer) => answer.body),
    );
    const written = lines.join('\n');
    expect(written.length).toBeGreaterThan(0);
    for (const secret of [
      password,
      linkToken,
      sha256(linkToken),
      accessToken,
      refreshToken,
      sha256(refreshToken),
      SERVICE_KEY,
      '$argon2',
      reason,
    ]) {
      expect(written).not.toContain(secret);
      expect(answers.join('\n')).not.toContain(secret);
    }
    expect(written).not.toContain(canary);
  });

  it('appear in no answer of any operation as any caller', async () => {
    const canary = newId('canary');
    const anna = await aUser();
    await UserModel.updateOne(
      { _id: anna.userId },
      { $set: { passwordHash: canary, suspensionReason: canary, searchWords: [canary] } },
    );
    const everything = 'id name avatarUrl email roles status emailVerifiedAt locale timeZone createdAt updatedAt';
    for (const viewer of [
      anonymous,
      capability(anna.email),
      anna,
      await aUser(),
      await anAgent(),
      await anAdmin(),
      service,
    ]) {
      const answers = [
        await graph.run(
          viewer,
          `{ me { ${everything} } node(id: "${anna.userId}") { ... on User { ${everything} } } users(first: 100) { nodes { ${everything} } } user(id: "${anna.userId}") { ${everything} } }`,
        ),
      ];
      for (const { kind, field } of rootFieldsOf(graph.app.schema)) {
        if (kind === 'query') answers.push(await graph.run(viewer, smallestDocument(kind, field)));
      }
      expect(JSON.stringify(answers)).not.toContain(canary);
    }
  });

  it('holds for the errors of a fault: neither the password nor the address of who signs in', async () => {
    const before = lines.length;
    await post({
      query: 'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }',
      variables: { input: { email: 'fault-canary@people.example', name: 'x', password: PASSWORD } },
    });
    const written = lines.slice(before).join('\n');
    for (const secret of [PASSWORD, DEMO_PASSWORD, 'fault-canary@people.example'])
      expect(written).not.toContain(secret);
  });
});
