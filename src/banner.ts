import type { Config } from './config.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo/demo.accounts.js';

/** What a person needs once the server runs. */
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
    ? ['', `  People sign in at ${config.issuer.name}`]
    : [
        '',
        '  Logins, all with the password',
        `    ${DEMO_PASSWORD}`,
        ...DEMO_LOGINS.map((login) => `    ${login.email.padEnd(22)} ${login.what}`),
      ];
  const logins = config.demo
    ? [
        ...people,
        '',
        '  Key of a back end, for the header X-Service-Key',
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
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}
