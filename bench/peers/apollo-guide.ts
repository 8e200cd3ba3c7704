import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { connect } from './tickets.data.js';
import { peerContext, resolvers, typeDefs, type PeerContext } from './tickets.schema.js';

/** Apollo Server as "Get started" of its documentation has it. */
const [port = '0', uri = ''] = process.argv.slice(2);
const db = await connect(uri);
const server = new ApolloServer<PeerContext>({
  typeDefs,
  resolvers: { ...resolvers, DateTimeISO: GraphQLDateTimeISO },
});
await startStandaloneServer(server, {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: () => Promise.resolve(peerContext(db)),
});
