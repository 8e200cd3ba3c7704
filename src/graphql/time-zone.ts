import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isTimeZone } from '../shared/time-zones.js';

/** Checked on its way in by what reckons with it; what is stored never fails on its way out. */
export const GraphQLTimeZone = new GraphQLScalarType<string, string>({
  name: 'TimeZone',
  description: 'Name of an IANA time zone, such as `Europe/Berlin`. Abbreviations such as `PST` are not accepted.',
  serialize: String,
  parseValue: zoneNameOf,
  parseLiteral: (node) => zoneNameOf(node.kind === Kind.STRING ? node.value : undefined),
});

function zoneNameOf(value: unknown): string {
  if (typeof value === 'string' && isTimeZone(value)) return value;
  throw new GraphQLError('It must be the name of an IANA time zone, such as Europe/Berlin.');
}
