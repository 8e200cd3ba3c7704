import {
  getNamedType,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { assertPermitted, describeRule, type AccessRule, type RateRule } from '../auth/access.js';
import { acting } from '../auth/acts.js';
import { AuditOutcome } from '../auth/audit-entry.model.js';
import { isStaff } from '../auth/viewer.js';
import { AppError, InputError } from '../shared/errors.js';
import { forgetLoaded } from '../database/loaders.js';
import type { Context } from './context.js';
import { AGGREGATE_COST, LONG_TEXT_COST } from './cost.js';
import { checkInput } from './input.js';
import { callDirectly } from './resolvers.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Builds the schema and applies the access rules. A root field without a rule or a description fails the build. */
export function buildGraphSchema(resolvers: readonly (new () => object)[]): GraphQLSchema {
  // Plain properties need no resolver; type-graphql would otherwise wrap each in a function.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: [],
    validate: true,
    validateFn: checkInput,
    // It would run the whole introspection at each start; Apollo validates the schema, and so does every test.
    skipCheck: true,
    // Subscriptions have their own source (change streams), but type-graphql requires a pub-sub.
    pubSub: { publish: () => undefined, subscribe: () => ({ [Symbol.asyncIterator]: emptyIterator }) },
  });
  callDirectly(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);
    for (const field of Object.values(type.getFields())) {
      if (isRoot) applyRootRules(type.name, field as GraphQLField<unknown, Context>);
      else {
        applyFieldRule(type.name, field as GraphQLField<unknown, Context>);
        applyTextCost(field as GraphQLField<unknown, Context>);
      }
    }
  }
  resolveTypesAtOnce(schema);
  assertDescribed(schema);
  return schema;
}

/** type-graphql wraps `resolveType` in a promise, which graphql-jit does not await; ours are synchronous. */
function resolveTypesAtOnce(schema: GraphQLSchema): void {
  const { interfaceTypes, unions, objectTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  for (const { name, resolveType } of [...interfaceTypes, ...unions]) {
    const type = schema.getType(name);
    if (!resolveType || !isAbstractType(type)) continue;
    type.resolveType = (...args) => {
      const resolved: unknown = resolveType(...args);
      return typeof resolved === 'string' ? resolved : names.get(resolved);
    };
  }
}

/** The schema as sorted text, as it is committed. */
export function printGraphSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function applyRootRules(type: string, field: GraphQLField<unknown, Context>): void {
  const rule = field.extensions['access'] as AccessRule | undefined;
  const name = `${type}.${field.name}`;
  if (!rule) throw new Error(`${name} has no @Access rule. Declare who may use it.`);
  if (type === 'Query') applyCost(field);
  const rate = field.extensions['rate'] as RateRule | undefined;
  field.description = `${field.description ?? ''}\n\n${describeRule(rule)}`;
  if (rate) field.description += ` At most ${String(rate.points)} times in ${describeSeconds(rate.seconds)}.`;
  const resolve = field.resolve as Resolver;
  if (type === 'Subscription') {
    const subscribe = field.subscribe as Resolver;
    field.subscribe = (root, args, context, info) => {
      assertPermitted(rule, context.viewer, name);
      return subscribe(root, args, context, info);
    };
    return;
  }
  if (type === 'Query') {
    const staffReads = isAboutOthers(rule, field);
    field.resolve = (root, args, context, info) => {
      assertPermitted(rule, context.viewer, name);
      if (staffReads && isStaff(context.viewer)) context.platform.audit.read({ ...context, operation: name, args });
      if (!rate) return resolve(root, args, context, info);
      return context.platform.limits
        .consumeField(context.viewer, name, rate)
        .then(() => resolve(root, args, context, info));
    };
    return;
  }
  assertPayload(field);
  const act = async (...[root, args, context, info]: Parameters<Resolver>): Promise<object> => {
    // Records loaded by earlier fields may be outdated by now.
    forgetLoaded(context);
    const tell = isStaff(context.viewer)
      ? await context.platform.audit.begin({ ...context, operation: name, args })
      : undefined;
    try {
      const payload = (await resolve(root, args, context, info)) as object;
      tell?.(AuditOutcome.DONE);
      return { userErrors: [], ...payload };
    } catch (error) {
      tell?.(error instanceof AppError || error instanceof InputError ? AuditOutcome.REFUSED : AuditOutcome.FAILED);
      if (error instanceof InputError) return { userErrors: error.problems };
      throw error;
    } finally {
      // The fields below and after this one reload their data: no loader has to know what a write changed.
      forgetLoaded(context);
    }
  };
  field.resolve = async (root, args, context, info) => {
    assertPermitted(rule, context.viewer, name);
    if (rate) await context.platform.limits.consumeField(context.viewer, name, rate);
    // The session may have ended since the request was admitted.
    context.platform.revocations.assertLive(context.viewer);
    return acting(context, () => act(root, args, context, info));
  };
}

/**
 * No request is free: a value costs 1; aggregates over many records, which are not charged per record or page, cost
 * more.
 */
function applyCost(field: GraphQLField<unknown, Context>): void {
  const type = getNamedType(field.type);
  const isCharged =
    hasWeight(field) || isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().length > 0);
  if (isCharged || type.name.endsWith('Connection')) return;
  field.extensions = { ...field.extensions, once: isLeafType(type) ? 1 : AGGREGATE_COST };
}

/** type-graphql omits the name of an extension that has no value. */
function hasWeight({ extensions }: GraphQLField<unknown, Context>): boolean {
  return typeof extensions['complexity'] === 'number';
}

/** The names of long text fields in the schema; each may have thousands of characters. */
const LONG_TEXTS = new Set(['body', 'text', 'description', 'notes', 'coverLetter', 'snapshot', 'markdown', 'html']);

function applyTextCost(field: GraphQLField<unknown, Context>): void {
  if (!LONG_TEXTS.has(field.name) || hasWeight(field) || getNamedType(field.type) !== GraphQLString) return;
  field.extensions = { ...field.extensions, complexity: LONG_TEXT_COST };
}

/** Restricted fields and reads of a single user's record: recorded in the audit log when staff use them. */
function isAboutOthers({ callers }: AccessRule, { args }: GraphQLField<unknown, Context>): boolean {
  if (callers.includes('public')) return false;
  return !callers.includes('user') || args.some(({ name }) => /^(id|ids|number|email|userId)$/.test(name));
}

/** A field below the root may have a rule as well; callers it does not permit get FORBIDDEN and null. */
function applyFieldRule(type: string, field: GraphQLField<unknown, Context>): void {
  const rule = field.extensions['access'] as AccessRule | undefined;
  if (!rule) return;
  const name = `${type}.${field.name}`;
  field.description = `${field.description ?? ''}\n\n${describeRule(rule)}`;
  const resolve = field.resolve as Resolver | undefined;
  field.resolve = (root, args, context, info) => {
    assertPermitted(rule, context.viewer, name);
    if (resolve) return resolve(root, args, context, info);
    return (root as Record<string, unknown>)[field.name];
  };
}

/** Every mutation returns a payload with `userErrors`, so that clients handle errors in one way. */
function assertPayload(field: GraphQLField<unknown, Context>): void {
  const type = 'ofType' in field.type ? field.type.ofType : field.type;
  if (isObjectType(type) && 'userErrors' in type.getFields()) return;
  throw new Error(`Mutation.${field.name} must return a payload with userErrors.`);
}

/** Callers read the schema, not our code, so everything in it needs a description. */
function assertDescribed(schema: GraphQLSchema): void {
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!type.description && !roots.includes(type)) missing.push(type.name);
    for (const [name, { description }] of partsOf(type)) if (!description) missing.push(`${type.name}.${name}`);
  }
  if (missing.length > 0) throw new Error(`No description: ${missing.join(', ')}`);
}

/** Fields, arguments and enum values of a type, by name. */
function partsOf(type: GraphQLNamedType): [string, { description?: string | null | undefined }][] {
  if (isEnumType(type)) return type.getValues().map((value) => [value.name, value]);
  if (isInputObjectType(type)) return Object.entries(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [field.name, field],
    ...field.args.map((argument): [string, GraphQLArgument] => [`${field.name}(${argument.name})`, argument]),
  ]);
}

function describeSeconds(seconds: number): string {
  if (seconds % 86_400 === 0) return seconds === 86_400 ? 'a day' : `${String(seconds / 86_400)} days`;
  if (seconds % 3_600 === 0) return seconds === 3_600 ? 'an hour' : `${String(seconds / 3_600)} hours`;
  return seconds === 60 ? 'a minute' : `${String(seconds / 60)} minutes`;
}

function emptyIterator(): AsyncIterator<never> {
  return { next: () => Promise.resolve({ done: true, value: undefined }) };
}
