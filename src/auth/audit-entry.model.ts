import { prop } from '@typegoose/typegoose';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, entityModel, Node } from '../database/entity.js';
import { indexed } from '../database/indexes.js';

export enum AuditKind {
  CHANGE = 'change',
  READ = 'read',
}

export enum AuditOutcome {
  STARTED = 'started',
  DONE = 'done',
  REFUSED = 'refused',
  FAILED = 'failed',
}

registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'Whether a record was changed or read.',
  valuesConfig: {
    CHANGE: { description: 'A mutation.' },
    READ: { description: 'A query.' },
  },
});

registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'The result of an audited operation.',
  valuesConfig: {
    STARTED: { description: 'The operation started, but the server stopped before recording a result.' },
    DONE: { description: 'The operation succeeded.' },
    REFUSED: { description: 'The operation was refused: the input or the state did not allow it.' },
    FAILED: { description: 'The operation failed on the server.' },
  },
});

const KEPT_SECONDS = 400 * 86_400;

@ObjectType({ implements: Node, description: 'An audit log entry: a change or read by a staff member.' })
@indexed({ kind: 1, _id: -1, operation: 1 }, 'The audit log, newest first.')
@indexed({ kind: 1, actorId: 1, _id: -1, operation: 1 }, 'Everything one account did.')
@indexed({ kind: 1, targetIds: 1, _id: -1, actorId: 1, operation: 1 }, 'Everyone who accessed one record.')
@indexed({ createdAt: 1 }, 'Entries are kept for 400 days.', { expireAfterSeconds: KEPT_SECONDS })
export class AuditEntry extends Entity {
  @Field(() => AuditKind, { description: 'Whether a record was changed or read.' })
  @prop({ type: () => String, enum: AuditKind, required: true })
  kind!: AuditKind;

  @Field(() => ID, { description: 'ID of the account that performed the operation.' })
  @prop({ type: () => String, required: true })
  actorId!: string;

  @Field(() => [String], { description: 'Roles of the account at that time.' })
  @prop({ type: () => [String], default: [] })
  roles!: string[];

  @Field(() => String, { description: 'The field that was used, for example `Mutation.assignTicket`.' })
  @prop({ type: () => String, required: true })
  operation!: string;

  @Field(() => [ID], { description: 'IDs of the records named in the arguments.' })
  @prop({ type: () => [String], default: [] })
  targetIds!: string[];

  @Field(() => AuditOutcome, { description: 'The result of the operation.' })
  @prop({ type: () => String, enum: AuditOutcome, required: true })
  outcome!: AuditOutcome;

  @Field(() => Int, {
    description: 'How many times the operation ran. Identical reads within ten seconds share an entry.',
  })
  @prop({ type: () => Number, default: 1 })
  times!: number;

  @Field(() => String, { description: 'ID of the request, as in the logs.' })
  @prop({ type: () => String, required: true })
  requestId!: string;
}

export const AuditEntryModel = entityModel(AuditEntry, { collection: 'auditentries', prefix: 'aud' });
