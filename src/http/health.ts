import type { FastifyInstance } from 'fastify';
import { databaseAnswers } from '../database/connection.js';
import type { Heartbeat } from '../database/heartbeat.js';
import { closeConnectionsWhenIdle } from './closing.js';

/** How long a write may take, in milliseconds, before the server is not ready. */
const WRITE_LIMIT = 2_000;

/**
 * `/healthz` reports that the process is running and checks nothing; `/readyz` that it can serve: 503 while stopping,
 * and without a database that responds and accepts writes.
 */
export function registerHealth(
  app: FastifyInstance,
  isStopping: () => boolean,
  heartbeat: () => Heartbeat | undefined,
): void {
  closeConnectionsWhenIdle(app);
  app.get('/healthz', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    if (isStopping()) return reply.code(503).header('retry-after', '5').send({ status: 'stopping' });
    if (!(await databaseAnswers()))
      return reply.code(503).header('retry-after', '1').send({ status: 'database unavailable' });
    if (heartbeat()?.isWell(WRITE_LIMIT) === false)
      return reply.code(503).header('retry-after', '5').send({ status: 'database accepts no writes' });
    return { status: 'ready' };
  });
}
