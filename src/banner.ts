import type { Config } from './config.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo/demo.accounts.js';

/** What to print once the server is running: addresses and demo logins. */
export function addresses(config: Config, embeddedUri: string | undefined): string {
  const base = config.publicUrl;
  const rows = [
    ['Console', base],
    ['Handbook', `${base}/handbook`],
    ['Playground', `${base}/playground`],
    ['GraphQL', `${base}/graphql  (HTTP and WebSocket)`],
    ['REST', `${base}/api  ${base}/docs  ${base}/openapi.json`],
    ['Health', `${base}/healthz  ${base}/readyz`],
    ['Database', embeddedUri ? `${embeddedUri}  (embedded, in ${config.dataDir})` : 'MONGODB_URI'],
    ...(config.smtpUrl ? [] : [['Mails', `${config.dataDir}/outbox/mails.jsonl`]]),
  ];
  const people = config.issuer
    ? ['', `  Sign in at ${config.issuer.name}`]
    : [
        '',
        '  Demo logins, all with the password',
        `    ${DEMO_PASSWORD}`,
        ...DEMO_LOGINS.map((login) => `    ${login.email.padEnd(22)} ${login.what}`),
      ];
  const logins = config.demo
    ? [
        ...people,
        '',
        '  Service key, for the X-Service-Key header',
        ...[...config.serviceKeys.keys()].slice(0, 1).map((key) => `    ${key}`),
      ]
    : [];
  return [
    '',
    '  Tally is running.',
    '',
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(12)} ${value}`),
    ...logins,
    '',
    '  Press Ctrl-C to stop.',
    '',
  ].join('\n');
}
