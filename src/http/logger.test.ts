import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('trace', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it.each<[string, (log: ReturnType<typeof createLogger>) => void]>([
    [
      'the error of a duplicate key',
      (log) =>
        log.error(
          {
            err: Object.assign(new Error('E11000 dup key: { email: "anna.smith+x@people.example" }'), {
              keyValue: { email: 'anna.smith+x@people.example' },
            }),
          },
          'unexpected error',
        ),
    ],
    ['a message', (log) => log.warn('550 <anna.smith@people.example>: no such mailbox')],
    ['a nested field', (log) => log.info({ mail: { envelope: { rcpt: ['anna.smith@people.example'] } } }, 'sent')],
    ['a cause', (log) => log.error({ err: new Error('outer', { cause: new Error('anna.smith@people.example') }) })],
    [
      'a path',
      (log) => log.info({ req: { method: 'GET', url: '/api/x/email/anna.smith%40people.example' } }, 'request'),
    ],
    ['another script', (log) => log.info({ text: 'anna.smith@поч.рф' }, 'text')],
    ['a connection string', (log) => log.info('mongodb://anna.smith:secret@db1.people.example/tally')],
  ])('never holds an address: %s', (_name, write) => {
    const line = logged(write);
    expect(line).not.toMatch(/anna\.smith(\+x)?(@|%40)|people\.example|поч\.рф/);
    expect(line).toContain('[address]');
    expect(() => JSON.parse(line.trim()) as unknown).not.toThrow();
  });

  it('keeps what only looks like one: versions, packages, decorators', () => {
    const line = logged((log) => {
      log.info({ at: '/app/node_modules/@fastify/cors/index.js', version: 'mongodb@7.8.0' }, 'an @Access rule');
    });
    expect(line).toContain('/app/node_modules/@fastify/cors/index.js');
    expect(line).toContain('mongodb@7.8.0');
    expect(line).toContain('an @Access rule');
  });
});
