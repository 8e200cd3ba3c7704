import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printGraphSchema } from '../graphql/schema.js';

/** Where the handbook tells the same in words, from the repository's own files. */
const IN_WORDS = '/handbook/reference';

/** `/schema.graphql`: the schema as tools read it. It tells what introspection tells, and nothing where that is off. */
export function registerSchemaText(app: FastifyInstance, schema: GraphQLSchema | undefined): void {
  let text: string | undefined;
  app.get('/schema.graphql', (_request, reply) => {
    if (!schema) return reply.redirect(IN_WORDS, 302);
    text ??= printGraphSchema(schema);
    return reply.type('text/plain; charset=utf-8').send(text);
  });
}
