import type { FastifyInstance } from 'fastify';

const SWEEP = 50;

/**
 * Ends connections once the last request is done. Node closes idle connections only once, when it stops listening; a
 * connection busy at that moment would be kept alive for the client's next request, and the stop would wait for it.
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
