import fastify from 'fastify';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { registerSchemaText } from './schema-text.js';

it('gives the schema as text', async () => {
  const app = fastify();
  registerSchemaText(app, buildSchema('type Query { "How many." count: Int }'));
  const answer = await app.inject({ url: '/schema.graphql' });
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(buildSchema(answer.body).getQueryType()?.getFields()['count']?.description).toBe('How many.');
});

it('leads to the handbook where introspection is off', async () => {
  const app = fastify();
  registerSchemaText(app, undefined);
  const answer = await app.inject({ url: '/schema.graphql' });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/handbook/reference']);
});
