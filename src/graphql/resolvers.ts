import {
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from './context.js';

type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<FieldResolverMetadata['params']>[number];
type Read = (root: unknown, args: Record<string, unknown>, context: Context, info: GraphQLResolveInfo) => unknown;

/**
 * Calls field resolvers directly if their parameters are plain (root, context, info, scalar arguments). type-graphql
 * collects and sorts the parameters on each call and awaits the arguments, which a page of a hundred authors would do a
 * hundred times.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  for (const metadata of fieldResolvers) {
    const getter = getterOf(metadata);
    if (!getter) continue;
    const owner = metadata.getObjectType?.() as { prototype: object };
    for (const { target, name } of objectTypes) {
      const inherits = target === owner || target.prototype instanceof (owner as unknown as () => void);
      const type = inherits ? schema.getType(name) : undefined;
      const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
      if (field) field.resolve = getter;
    }
  }
  const instances = new Map<unknown, object>();
  for (const metadata of fieldResolvers) {
    const owner = metadata.getObjectType?.();
    const type = schema.getType(objectTypes.find(({ target }) => target === owner)?.name ?? '');
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    const reads = field && readsOf(metadata, field);
    if (!field || !reads) continue;
    const target = metadata.target as new () => object;
    const instance = instances.get(target) ?? new target();
    instances.set(target, instance);
    field.resolve = direct(instance, metadata.methodName, reads) as never;
  }
}

/** Reads a getter of the class itself, such as `id`: it needs only the record, whatever its prototype. */
function getterOf({
  kind,
  methodName,
  getObjectType,
}: FieldResolverMetadata): ((root: unknown) => unknown) | undefined {
  if (kind !== 'internal') return undefined;
  const prototype = (getObjectType?.() as { prototype: object } | undefined)?.prototype;
  if (!prototype || Object.getOwnPropertyDescriptor(prototype, methodName)?.get === undefined) return undefined;
  return (root) => Reflect.get(prototype, methodName, root) as unknown;
}

/** How each parameter is read, or undefined if type-graphql has to do it. */
function readsOf(metadata: FieldResolverMetadata, field: GraphQLField<unknown, unknown>): Read[] | undefined {
  if (metadata.kind !== 'external' || metadata.middlewares?.length) return undefined;
  const parameters = [...(metadata.params ?? [])].sort((a, b) => a.index - b.index);
  const reads = parameters.map((parameter) => readOf(parameter, field));
  return reads.every((read) => read !== undefined) ? reads : undefined;
}

function readOf(parameter: Parameter, field: GraphQLField<unknown, unknown>): Read | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.getType || parameter.propertyName ? undefined : (root) => root;
    case 'context':
      return parameter.propertyName ? undefined : (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg': {
      const { name } = parameter;
      const type = field.args.find((argument) => argument.name === name)?.type;
      return type && isLeafType(getNamedType(type)) ? (_root, args) => args[name] : undefined;
    }
    case 'args':
    case 'custom':
    case 'pubSub':
      return undefined;
  }
}

function direct(instance: object, name: string, reads: readonly Read[]): Read {
  const method = (instance as Record<string, (...values: unknown[]) => unknown>)[name]?.bind(instance);
  if (!method) throw new Error(`Field resolver without its method ${name}.`);
  const [first, second, ...others] = reads;
  if (!first) return () => method();
  if (!second) return (root, args, context, info) => method(first(root, args, context, info));
  if (others.length === 0) {
    return (root, args, context, info) => method(first(root, args, context, info), second(root, args, context, info));
  }
  return (root, args, context, info) => method(...reads.map((read) => read(root, args, context, info)));
}
