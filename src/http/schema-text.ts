import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printGraphSchema } from '../graphql/schema.js';

/** `/schema.graphql`: the schema as people read it. It tells what introspection tells. */
export function registerSchemaText(app: FastifyInstance, schema: GraphQLSchema): void {
  let text: string | undefined;
  app.get('/schema.graphql', (_request, reply) => {
    text ??= printGraphSchema(schema);
    return reply.type('text/plain; charset=utf-8').send(text);
  });
}
