import { pino, type DestinationStream, type Logger } from 'pino';

/** Secrets never reach the log: neither headers nor fields of values that are logged by mistake. */
const REDACTED = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-service-key"]',
  '*.authorization',
  '*.password',
  '*.newPassword',
  '*.passwordHash',
  '*.token',
  '*.accessToken',
  '*.refreshToken',
  '*.refreshTokenHash',
  '*.email',
  '*.to',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'email',
];

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: {
      req: (request: { method: string; url: string; id?: string }) => ({
        method: request.method,
        url: request.url.split('?', 1)[0],
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  };
  const out = destination ?? pino.destination({ fd: 1, sync: true });
  return pino(options, { write: (line) => out.write(withoutAddresses(line)) });
}

/** `name@host.tld`, also percent-encoded as in a path. */
const ADDRESS = /[^\s"'<>()[\]{}\\,:;=/@|`]+(?:@|%40)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu;

/** Messages of databases, mail servers and libraries may contain addresses, so they are removed from every line. */
function withoutAddresses(line: string): string {
  return line.includes('@') || line.includes('%40') ? line.replace(ADDRESS, '[address]') : line;
}
