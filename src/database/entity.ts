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

/** Classes by the type tag of their ids: what `node(id)` and interfaces go by. */
const typesByPrefix = new Map<string, string>();

@InterfaceType('Node', {
  description: 'A record that can be read again by its id, through `node`.',
  resolveType: (value: { _id: string }) => typesByPrefix.get(idPrefix(value._id) ?? ''),
})
export abstract class Node {
  @Field(() => ID, { description: 'The id: a type tag and 26 characters that sort by time. It never changes.' })
  get id(): string {
    return (this as unknown as { _id: string })._id;
  }
}

/** What every stored record has. `_id` is the public id (a TypeID); times are UTC. */
@ObjectType()
@modelOptions({ schemaOptions: { id: false, versionKey: false, timestamps: true } })
export abstract class Entity extends Node {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the record was made.' })
  @prop({ type: () => Date })
  createdAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the record last changed.' })
  @prop({ type: () => Date })
  updatedAt!: Date;
}

export type Model<T> = ReturnModelType<AnyParamConstructor<T>>;

const models = new Map<string, { model: Model<Entity>; type: AnyParamConstructor<Entity> }>();

/** Makes the Mongoose model of a class, under its fixed collection name, and remembers the prefix of its ids. */
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
 * A plain object from a lean read as one of its class, so that getters and interfaces work. It copies: V8 reads an object
 * whose prototype was changed more slowly ever after, which a page of tickets felt.
 */
export function asClass<T extends object>(type: AnyParamConstructor<T>, plain: unknown): T {
  return Object.assign(Object.create(type.prototype as object) as T, plain);
}

/** A copy of a record, with other values in some fields; the record itself may be in a loader and stays as it is. */
export function copyOf<T extends object>(type: AnyParamConstructor<T>, record: T, fields: Partial<T> = {}): T {
  return Object.assign(asClass(type, record), fields);
}
