import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { mailAddressOf } from '../shared/text.js';

/** An address in answers and in arguments: what is stored was looked at when it came in, so it never fails on its way out. */
export const GraphQLMailAddress = new GraphQLScalarType<string, string>({
  name: 'EmailAddress',
  description: 'An address that mail can be sent to, such as `name@example.com`: in lower case, its domain in ASCII.',
  serialize: String,
  parseValue: addressOf,
  parseLiteral: (node) => addressOf(node.kind === Kind.STRING ? node.value : undefined),
});

function addressOf(value: unknown): string {
  const address = typeof value === 'string' ? mailAddressOf(value) : undefined;
  if (address === undefined) throw new GraphQLError('It must be one e-mail address such as name@example.com.');
  return address;
}
