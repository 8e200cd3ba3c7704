import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ConsultationParty, ConsultationStatus } from './consultation.enums.js';

@ObjectType({ description: 'Whom to reach about a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationContact {
  @Field(() => String, { description: 'Name of the person.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /** Normalised: trimmed, NFKC, lower case, domain in ASCII. */
  @Field(() => String, { description: 'Address to which mails about it go.' })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @prop({ type: () => String, default: null })
  phone!: string | null;
}

@ObjectType({ description: 'The company that a consultation is for.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationCompany {
  @Field(() => String, { description: 'Its name.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Its website.' })
  @prop({ type: () => String, default: null })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  @prop({ type: () => String, default: null })
  industry!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people work there.' })
  @prop({ type: () => Number, default: null })
  employees!: number | null;
}

@ObjectType({ description: 'What a consultation is wanted for.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationProject {
  @Field(() => String, { description: 'What it is about.' })
  @prop({ type: () => String, required: true })
  description!: string;

  @Field(() => String, { nullable: true, description: 'When it shall be done.' })
  @prop({ type: () => String, default: null })
  timeline!: string | null;

  @Field(() => String, { nullable: true, description: 'What it may cost.' })
  @prop({ type: () => String, default: null })
  budget!: string | null;
}

@ObjectType({ description: 'How and how long the two sides meet.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationMeeting {
  @Field(() => Int, { description: 'How long it takes, in minutes.' })
  @prop({ type: () => Number, required: true })
  durationMinutes!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where to join; null until the host gave it.' })
  @prop({ type: () => String, default: null })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'What else one needs to know to join.' })
  @prop({ type: () => String, default: null })
  details!: string | null;
}

@ObjectType({ description: 'What came of a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationOutcome {
  @Field(() => String, { description: 'What was said and settled.' })
  @prop({ type: () => String, required: true })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What follows from it.' })
  @prop({ type: () => String, default: null })
  nextSteps!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was completed.' })
  @prop({ type: () => Date, required: true })
  completedAt!: Date;
}

@ObjectType({ description: 'What the guest thought of a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationFeedback {
  @Field(() => Int, { description: '1 (bad) to 5 (good).' })
  @prop({ type: () => Number, required: true })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'In own words.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was given.' })
  @prop({ type: () => Date, required: true })
  submittedAt!: Date;
}

@ObjectType({ description: 'Who called a consultation off, and why.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationCancellation {
  @Field(() => ConsultationParty, { description: 'Which side.' })
  @prop({ type: () => String, enum: ConsultationParty, required: true })
  party!: ConsultationParty;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'Who did not come to a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationNoShow {
  @Field(() => ConsultationParty, { description: 'Which side.' })
  @prop({ type: () => String, enum: ConsultationParty, required: true })
  party!: ConsultationParty;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was noted; for 7 days it can be corrected.' })
  @prop({ type: () => Date, required: true })
  markedAt!: Date;
}

@ObjectType({ description: 'A change of status of a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationStatusChange {
  @Field(() => ConsultationStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: ConsultationStatus, required: true })
  from!: ConsultationStatus;

  @Field(() => ConsultationStatus, { description: 'The status after; the same where only the host changed.' })
  @prop({ type: () => String, enum: ConsultationStatus, required: true })
  to!: ConsultationStatus;

  @prop({ type: () => String, default: null })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where that was said.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
