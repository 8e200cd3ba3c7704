import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { mailAddressOf } from '../shared/text.js';

/** An email address in results and arguments: stored values were validated on input, so serializing never fails. */
export const GraphQLMailAddress = new GraphQLScalarType<string, string>({
  name: 'EmailAddress',
  description: 'An email address, for example `name@example.com`: in lowercase, with its domain in ASCII.',
  serialize: String,
  parseValue: addressOf,
  parseLiteral: (node) => addressOf(node.kind === Kind.STRING ? node.value : undefined),
});

function addressOf(value: unknown): string {
  const address = typeof value === 'string' ? mailAddressOf(value) : undefined;
  if (address === undefined) throw new GraphQLError('Must be one email address, for example name@example.com.');
  return address;
}
