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
  description: 'Whether something was changed or only looked at.',
  valuesConfig: {
    CHANGE: { description: 'A mutation.' },
    READ: { description: 'A query.' },
  },
});

registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of it.',
  valuesConfig: {
    STARTED: { description: 'It had begun; the server ended before it could say more.' },
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'It was refused: the input or the state did not allow it.' },
    FAILED: { description: 'It failed on the server.' },
  },
});

const KEPT_SECONDS = 400 * 86_400;

@ObjectType({ implements: Node, description: 'That somebody of the staff changed or read something.' })
@indexed({ kind: 1, _id: -1, operation: 1 }, 'The audit log, newest first.')
@indexed({ kind: 1, actorId: 1, _id: -1, operation: 1 }, 'What one person did.')
@indexed({ kind: 1, targetIds: 1, _id: -1, actorId: 1, operation: 1 }, 'Who touched one record.')
@indexed({ createdAt: 1 }, 'Entries are kept for 400 days.', { expireAfterSeconds: KEPT_SECONDS })
export class AuditEntry extends Entity {
  @Field(() => AuditKind, { description: 'Whether something was changed or only looked at.' })
  @prop({ type: () => String, enum: AuditKind, required: true })
  kind!: AuditKind;

  @Field(() => ID, { description: 'The account that did it.' })
  @prop({ type: () => String, required: true })
  actorId!: string;

  @Field(() => [String], { description: 'The roles that the account had then.' })
  @prop({ type: () => [String], default: [] })
  roles!: string[];

  @Field(() => String, { description: 'The field that was used, such as `Mutation.assignTicket`.' })
  @prop({ type: () => String, required: true })
  operation!: string;

  @Field(() => [ID], { description: 'The records that its arguments named.' })
  @prop({ type: () => [String], default: [] })
  targetIds!: string[];

  @Field(() => AuditOutcome, { description: 'What became of it.' })
  @prop({ type: () => String, enum: AuditOutcome, required: true })
  outcome!: AuditOutcome;

  @Field(() => Int, { description: 'How often, for reads: the same ones within ten seconds are one entry.' })
  @prop({ type: () => Number, default: 1 })
  times!: number;

  @Field(() => String, { description: 'The request, as it stands in the logs.' })
  @prop({ type: () => String, required: true })
  requestId!: string;
}

export const AuditEntryModel = entityModel(AuditEntry, { collection: 'auditentries', prefix: 'aud' });
