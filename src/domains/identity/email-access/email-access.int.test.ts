import { describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { mailedToken, sentMails } from '../../../../test/testkit/mails.js';
import { newId } from '../../../shared/ids.js';

const graph = useGraph();

const ASK =
  'mutation ($email: String!, $scope: EmailScope!) { requestEmailAccess(input: { email: $email, scope: $scope }) { accepted userErrors { code field } } }';
const REDEEM =
  'mutation ($token: String!) { redeemEmailAccess(input: { token: $token }) { capability expiresIn scope userErrors { code field } } }';

interface Redeem {
  redeemEmailAccess: {
    capability: string | null;
    expiresIn: number | null;
    scope: string | null;
    userErrors: { code: string }[];
  };
}

const address = (): string => `${newId('usr')}@people.example`;
const ask = (email: string, scope = 'APPLICATIONS'): ReturnType<typeof graph.run> =>
  graph.run({ ...anonymous, ip: newId('ip') }, ASK, { email, scope });
const redeem = async (token: string): Promise<Redeem['redeemEmailAccess']> =>
  (await graph.data<Redeem>(anonymous, REDEEM, { token })).redeemEmailAccess;

describe('access by e-mail', () => {
  it.each([
    ['APPLICATIONS', 'applications'],
    ['REGISTRATIONS', 'registrations'],
    ['CONSULTATIONS', 'consultations'],
  ])('opens %s of the proven address for half an hour', async (scope, stored) => {
    const email = address();
    expect(await ask(` ${email.toUpperCase()} `, scope)).toMatchObject({
      data: { requestEmailAccess: { accepted: true, userErrors: [] } },
    });
    const answer = await redeem(await mailedToken(graph.config.dataDir, email));
    expect(answer).toMatchObject({ scope, expiresIn: 1_800, userErrors: [] });
    const viewer = await graph.viewerOf(answer.capability ?? '');
    expect(viewer).toMatchObject({ kind: 'capability', email, scope: stored });
    expect((viewer as { expiresAt: number }).expiresAt).toBeLessThanOrEqual(Date.now() / 1000 + 1_800);
  });

  it('is no sign-in: what is for users stays closed, even for the account of that address', async () => {
    const anna = await aUser();
    await ask(anna.email);
    const { capability } = await redeem(await mailedToken(graph.config.dataDir, anna.email));
    const viewer = await graph.viewerOf(capability ?? '');
    expect(await graph.data(viewer, '{ me { id } }')).toEqual({ me: null });
    for (const document of [
      '{ mySessions { nodes { id } } }',
      'mutation { signOut { userErrors { code } } }',
      '{ users { nodes { id } } }',
    ]) {
      expect((await graph.run(viewer, document)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('takes a link once, also of 200 uses at once', async () => {
    const email = address();
    await ask(email);
    const token = await mailedToken(graph.config.dataDir, email);
    const answers = await Promise.all(Array.from({ length: 200 }, () => redeem(token)));
    expect(answers.filter((answer) => answer.capability)).toHaveLength(1);
    expect(await redeem(token)).toMatchObject({
      capability: null,
      scope: null,
      userErrors: [{ code: 'INVALID_TOKEN' }],
    });
  });

  it('lets the link of another scope live on', async () => {
    const email = address();
    await ask(email, 'APPLICATIONS');
    const applications = await mailedToken(graph.config.dataDir, email);
    await ask(email, 'REGISTRATIONS');
    const registrations = await mailedToken(graph.config.dataDir, email);
    expect((await redeem(applications)).scope).toBe('APPLICATIONS');
    expect((await redeem(registrations)).scope).toBe('REGISTRATIONS');
  });

  it('answers the same for everybody, beyond three mails an hour too', async () => {
    const anna = await aUser();
    const answers = [];
    for (const email of [anna.email, address(), anna.email, anna.email, anna.email]) answers.push(await ask(email));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const mails = await sentMails(graph.config.dataDir, anna.email);
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map(({ text }) => text.replace(/#token=[\w-]+/, ''))).size).toBe(1);
  });

  it('refuses what is no address', async () => {
    expect(await ask('nobody')).toMatchObject({
      data: { requestEmailAccess: { accepted: null, userErrors: [{ code: 'INVALID', field: ['input', 'email'] }] } },
    });
  });
});
