import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface RandomDocument {
  text: string;
  variables: Record<string, unknown>;
}

/** What a scalar may be, as JSON; texts in a document are written alike. */
export const SCALAR_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['tkt_01h455vb4pex5vsknk084sn02q', 'x'],
  String: ['', 'some words', 'a "quote" and \\ 字'],
  Int: [0, 1, -7, 100],
  Float: [0.5, -2, 1e9],
  SafeInt: [0, 9_000_000_000],
  Boolean: [true, false],
  DateTimeISO: ['2030-01-01T00:00:00.000Z'],
  LocalDate: ['2030-02-28'],
  EmailAddress: ['somebody@people.example'],
  URL: ['https://example.com/'],
  TimeZone: ['Europe/Berlin'],
  Locale: ['en'],
  HexColorCode: ['#aabbcc'],
  JSONObject: [{}, { a: 1, b: [null, { c: 'x' }] }],
};

const MAX_DEPTH = 3;

/**
 * A document that probably validates: variables in every place where one may stand, free JSON with variables in it, aliases,
 * fragments spread several times, and directives by literal and by variable.
 */
export function randomDocument(schema: GraphQLSchema, random: () => number): RandomDocument {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments = new Map<string, { type: GraphQLCompositeType; text: string }>();
  let aliases = 0;

  const chance = (share: number): boolean => random() < share;
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };

  function variable(type: GraphQLInputType): string {
    const name = `v${String(declared.length)}`;
    const isOptional = !isNonNullType(type);
    const hasDefault = chance(0.2);
    declared.push(`$${name}: ${String(type)}${hasDefault ? ` = ${literal(type, 0, false)}` : ''}`);
    if (!(isOptional || hasDefault) || chance(0.7)) variables[name] = json(type, 0);
    return `$${name}`;
  }

  function json(type: GraphQLInputType, depth: number): unknown {
    if (!isNonNullType(type) && chance(0.1)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return Array.from({ length: below(3) }, () => json(nullable.ofType, depth + 1));
    if (isEnumType(nullable)) return pick(nullable.getValues()).name;
    if (!isInputObjectType(nullable)) return pick(SCALAR_VALUES[String(nullable)] ?? ['x']);
    const fields = Object.values(nullable.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (depth < 2 && chance(0.4)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, json(field.type, depth + 1)]));
  }

  function literal(type: GraphQLInputType, depth: number, withVariables = true): string {
    if (withVariables && chance(0.25)) return variable(type);
    if (!isNonNullType(type) && chance(0.1)) return 'null';
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      if (chance(0.15)) return literal(getNullableType(nullable.ofType), depth + 1, false);
      return `[${Array.from({ length: below(3) }, () => literal(nullable.ofType, depth + 1, withVariables)).join(', ')}]`;
    }
    if (isEnumType(nullable)) return pick(nullable.getValues()).name;
    if (String(nullable) === 'JSONObject') return freeObject(0, withVariables);
    if (!isInputObjectType(nullable)) return JSON.stringify(pick(SCALAR_VALUES[String(nullable)] ?? ['x']));
    const fields = Object.values(nullable.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (depth < 2 && chance(0.4)),
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type, depth + 1, withVariables)}`).join(', ')} }`;
  }

  function freeObject(depth: number, withVariables: boolean): string {
    const parts = Array.from(
      { length: below(4) },
      (_, index) => `k${String(index)}: ${free(depth + 1, withVariables)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }

  function free(depth: number, withVariables: boolean): string {
    if (withVariables && chance(0.3)) {
      const type = schema.getType(pick(['String', 'Int', 'Boolean', 'JSONObject']));
      return variable(type as GraphQLInputType);
    }
    if (depth < 3 && chance(0.25)) return freeObject(depth, withVariables);
    if (depth < 3 && chance(0.25))
      return `[${Array.from({ length: below(3) }, () => free(depth + 1, withVariables)).join(', ')}]`;
    return pick(['1', '"text"', 'null', 'true', 'WORD', '-2.5']);
  }

  function directives(): string {
    if (!chance(0.2)) return '';
    const one = (): string => (chance(0.5) ? pick(['true', 'false']) : condition());
    const [skip, include] = [`@skip(if: ${one()})`, `@include(if: ${one()})`];
    return ` ${pick([skip, include, `${skip} ${include}`])}`;
  }

  function condition(): string {
    const index = below(3);
    const name = `b${String(index)}`;
    if (!(name in conditions)) conditions[name] = chance(0.5);
    return `$${name}`;
  }
  const conditions: Record<string, boolean> = {};

  function fieldsOf(type: GraphQLCompositeType, depth: number, most: number): string[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const candidates = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (candidates.length === 0) return [];
    return Array.from({ length: 1 + below(most) }, () => {
      const field = pick(candidates);
      const args = field.args.filter(
        (argument) => (isNonNullType(argument.type) && argument.defaultValue === undefined) || chance(0.4),
      );
      const given = args.map((argument) => `${argument.name}: ${literal(argument.type, 0)}`);
      const alias = field.args.length > 0 || chance(0.25) ? `a${String((aliases += 1))}: ` : '';
      const named = getNamedType(field.type);
      const inner = isCompositeType(named) ? ` ${setOf(named, depth - 1)}` : '';
      return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directives()}${inner}`;
    });
  }

  function spread(type: GraphQLCompositeType, depth: number): string[] {
    const known = [...fragments].filter(([, fragment]) => fragment.type === type);
    let name = known.length > 0 && chance(0.6) ? pick(known)[0] : undefined;
    if (name === undefined) {
      const text = setOf(type, depth - 1);
      name = `f${String(fragments.size)}`;
      fragments.set(name, { type, text });
    }
    return Array.from({ length: 1 + below(3) }, () => `...${name}${directives()}`);
  }

  function setOf(type: GraphQLCompositeType, depth: number): string {
    const parts = fieldsOf(type, depth, 4);
    if (isAbstractType(type)) {
      for (let times = below(3); times > 0; times -= 1) {
        const possible = pick(schema.getPossibleTypes(type));
        parts.push(`... on ${possible.name}${directives()} ${setOf(possible, depth - 1)}`);
      }
    }
    if (depth > 0 && chance(0.3)) parts.push(...spread(type, depth));
    if (depth > 0 && chance(0.1)) parts.push(`...${directives()} ${setOf(type, depth - 1)}`);
    if (parts.length === 0 || chance(0.2)) parts.push('__typename');
    return `{ ${parts.sort(() => random() - 0.5).join(' ')} }`;
  }

  const isMutation = chance(0.3);
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('The schema has no root.');
  const roots = fieldsOf(root, MAX_DEPTH, 3);
  if (chance(0.1)) roots.push(...spread(root, 2));
  if (!isMutation && chance(0.03)) roots.push('t: __type(name: "User") { kind name fields { name } }');
  const body = `{ ${roots.join(' ')} }`;
  for (const [name, value] of Object.entries(conditions)) {
    declared.push(`$${name}: Boolean! = ${String(!value)}`);
    variables[name] = value;
  }
  const head = declared.length > 0 ? ` (${declared.join(', ')})` : '';
  const texts = [...fragments].map(([name, { type, text }]) => `fragment ${name} on ${type.name} ${text}`);
  return { text: [`${isMutation ? 'mutation' : 'query'}${head} ${body}`, ...texts].join(' '), variables };
}
