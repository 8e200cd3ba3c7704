import fastify from 'fastify';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { mercurius, type IResolvers } from 'mercurius';
import { connect } from './tickets.data.js';
import { peerContext, resolvers, typeDefs } from './tickets.schema.js';

/** Mercurius with its own just-in-time compilation, from the first request on. */
const [port = '0', uri = ''] = process.argv.slice(2);
const db = await connect(uri);
const app = fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: { ...resolvers, DateTimeISO: GraphQLDateTimeISO } as unknown as IResolvers,
  context: () => peerContext(db),
  jit: 1,
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
