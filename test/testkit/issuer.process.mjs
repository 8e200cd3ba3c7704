/**
 * An OpenID provider in a process of its own, as the tests need one: whoever is named as `login_hint` is signed in without a page.
 * ISSUER_SETTINGS holds `{ port, name, keys, resources }`; POST /people says what the tokens say of somebody from now on.
 */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import Provider from 'oidc-provider';

const { port, name, keys, resources } = JSON.parse(process.env['ISSUER_SETTINGS'] ?? '{}');
const MINUTES = 60;
/** What the access tokens say of people, by their subject. */
const people = new Map();
const claimsOf = (subject) => people.get(subject) ?? {};

const provider = new Provider(name, {
  clients: [
    {
      client_id: 'tally',
      redirect_uris: ['https://console.example/signed-in'],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys },
  cookies: { keys: ['a key for the cookies of a test'] },
  findAccount: (_context, subject) => ({
    accountId: subject,
    claims: () => ({ sub: subject, ...claimsOf(subject) }),
  }),
  extraTokenClaims: (_context, token) => claimsOf(token.accountId),
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_context, resource) => ({
        scope: 'openid',
        audience: resources[resource],
        accessTokenTTL: 10 * MINUTES,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
  interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
  // The people of the tests agree to everything.
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    for (const resource of Object.keys(resources)) grant.addResourceScope(resource, 'openid');
    await grant.save();
    return grant;
  },
  ttl: {
    AccessToken: 10 * MINUTES,
    Grant: 10 * MINUTES,
    IdToken: 10 * MINUTES,
    Interaction: 10 * MINUTES,
    Session: 10 * MINUTES,
  },
});

// The helper shows it where the process fails.
for (const event of ['authorization.error', 'grant.error', 'server_error'])
  provider.on(event, (_context, error) =>
    process.stderr.write(`${event}: ${String(error.stack)} ${String(error.error_detail)}\n`),
  );

const answer = provider.callback();

async function signIn(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  await provider.interactionFinished(request, response, { login: { accountId: params.login_hint } });
}

async function learn(request, response) {
  const { subject, claims } = await json(request);
  people.set(subject, claims);
  response.writeHead(204).end();
}

createServer((request, response) => {
  const path = request.url ?? '/';
  if (path === '/people') void learn(request, response);
  else if (path.startsWith('/sign-in/')) void signIn(request, response);
  else answer(request, response);
}).listen(port, '127.0.0.1');
