import type { FastifyInstance } from 'fastify';

const SWEEP = 50;

/**
 * Lets a stop end as soon as the last request is answered. Node closes idle connections once, when it stops listening; one
 * that was busy then would be kept alive for the client's next request, and the stop would wait for it.
 */
export function closeConnectionsWhenIdle(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    if (app.server.listening) {
      const timer = setInterval(() => {
        app.server.closeIdleConnections();
      }, SWEEP);
      app.server.once('close', () => {
        clearInterval(timer);
      });
    }
    done();
  });
}
