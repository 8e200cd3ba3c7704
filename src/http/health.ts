import type { FastifyInstance } from 'fastify';
import { databaseAnswers } from '../database/connection.js';
import { closeConnectionsWhenIdle } from './closing.js';

/** `/healthz` says that the process lives and touches nothing; `/readyz` that it can serve: 503 without database or when stopping. */
export function registerHealth(app: FastifyInstance, isStopping: () => boolean): void {
  closeConnectionsWhenIdle(app);
  app.get('/healthz', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    if (isStopping()) return reply.code(503).header('retry-after', '5').send({ status: 'stopping' });
    if (!(await databaseAnswers())) return reply.code(503).header('retry-after', '1').send({ status: 'database away' });
    return { status: 'ready' };
  });
}
