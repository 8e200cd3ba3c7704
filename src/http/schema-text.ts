import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printGraphSchema } from '../graphql/schema.js';

/** The page of the handbook with the same content, from the repository's own files. */
const IN_WORDS = '/handbook/reference';

/** `/schema.graphql`: the schema for tools. The same content as introspection, and not available if that is off. */
export function registerSchemaText(app: FastifyInstance, schema: GraphQLSchema | undefined): void {
  let text: string | undefined;
  app.get('/schema.graphql', (_request, reply) => {
    if (!schema) return reply.redirect(IN_WORDS, 302);
    text ??= printGraphSchema(schema);
    return reply.type('text/plain; charset=utf-8').send(text);
  });
}
