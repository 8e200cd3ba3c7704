import {
  getModelForClass,
  modelOptions,
  prop,
  setGlobalOptions,
  Severity,
  type ReturnModelType,
} from '@typegoose/typegoose';
import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { idPrefix } from '../shared/ids.js';

setGlobalOptions({ options: { allowMixed: Severity.ERROR } });

/** Classes by the type prefix of their IDs, used by `node(id)` and interfaces. */
const typesByPrefix = new Map<string, string>();

@InterfaceType('Node', {
  description: 'A record that can be fetched by its ID through `node`.',
  resolveType: (value: { _id: string }) => typesByPrefix.get(idPrefix(value._id) ?? ''),
})
export abstract class Node {
  @Field(() => ID, { description: 'The ID: a type prefix and 26 characters that sort by time. It never changes.' })
  get id(): string {
    return (this as unknown as { _id: string })._id;
  }
}

/** The base of every stored record. `_id` is the public ID (a TypeID); times are UTC. */
@ObjectType()
@modelOptions({ schemaOptions: { id: false, versionKey: false, timestamps: true } })
export abstract class Entity extends Node {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the record was created.' })
  @prop({ type: () => Date })
  createdAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the record was last changed.' })
  @prop({ type: () => Date })
  updatedAt!: Date;
}

export type Model<T> = ReturnModelType<AnyParamConstructor<T>>;

const models = new Map<string, { model: Model<Entity>; type: AnyParamConstructor<Entity> }>();

/** Creates the Mongoose model of a class, with a fixed collection name, and registers the prefix of its IDs. */
export function entityModel<T extends Entity>(
  type: AnyParamConstructor<T>,
  options: { collection: string; prefix: string },
): Model<T> {
  const model = getModelForClass(type, { schemaOptions: { collection: options.collection } });
  typesByPrefix.set(options.prefix, type.name);
  models.set(options.collection, { model: model as unknown as Model<Entity>, type });
  return model;
}

/** Every model of the graph, by collection name. */
export function allModels(): ReadonlyMap<string, { model: Model<Entity>; type: AnyParamConstructor<Entity> }> {
  return models;
}

/**
 * Makes a plain object from a lean read an instance of its class, so that getters and interfaces work. It copies,
 * because V8 reads objects with a changed prototype more slowly, which was measurable on a page of tickets.
 */
export function asClass<T extends object>(type: AnyParamConstructor<T>, plain: unknown): T {
  return Object.assign(Object.create(type.prototype as object) as T, plain);
}

/** A copy of a record with some fields replaced; the record itself may be cached in a loader and stays unchanged. */
export function copyOf<T extends object>(type: AnyParamConstructor<T>, record: T, fields: Partial<T> = {}): T {
  return Object.assign(asClass(type, record), fields);
}
