import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ConsultationParty, ConsultationStatus } from './consultation.enums.js';

@ObjectType({ description: 'Contact details for a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationContact {
  @Field(() => String, { description: 'Name of the contact.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /** Normalized: trimmed, NFKC, lower case, domain in ASCII. */
  @Field(() => String, { description: 'Email address that receives messages about the consultation.' })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  @prop({ type: () => String, default: null })
  phone!: string | null;
}

@ObjectType({ description: 'The company that requests a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationCompany {
  @Field(() => String, { description: 'Name of the company.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Website of the company.' })
  @prop({ type: () => String, default: null })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'Industry of the company.' })
  @prop({ type: () => String, default: null })
  industry!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of employees.' })
  @prop({ type: () => Number, default: null })
  employees!: number | null;
}

@ObjectType({ description: 'The project that a consultation is about.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationProject {
  @Field(() => String, { description: 'Description of the project.' })
  @prop({ type: () => String, required: true })
  description!: string;

  @Field(() => String, { nullable: true, description: 'Timeline of the project.' })
  @prop({ type: () => String, default: null })
  timeline!: string | null;

  @Field(() => String, { nullable: true, description: 'Budget of the project.' })
  @prop({ type: () => String, default: null })
  budget!: string | null;
}

@ObjectType({ description: 'Where and how long the two sides meet.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationMeeting {
  @Field(() => Int, { description: 'Duration in minutes.' })
  @prop({ type: () => Number, required: true })
  durationMinutes!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consultation ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => GraphQLURL, { nullable: true, description: 'URL to join the meeting, or null until the host sets it.' })
  @prop({ type: () => String, default: null })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Anything else needed to join.' })
  @prop({ type: () => String, default: null })
  details!: string | null;
}

@ObjectType({ description: 'The outcome of a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationOutcome {
  @Field(() => String, { description: 'Summary of what was discussed and decided.' })
  @prop({ type: () => String, required: true })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'Next steps.' })
  @prop({ type: () => String, default: null })
  nextSteps!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consultation was completed.' })
  @prop({ type: () => Date, required: true })
  completedAt!: Date;
}

@ObjectType({ description: "The guest's feedback on a consultation." })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationFeedback {
  @Field(() => Int, { description: 'Rating, from 1 (poor) to 5 (excellent).' })
  @prop({ type: () => Number, required: true })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'Comment by the guest.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the feedback was submitted.' })
  @prop({ type: () => Date, required: true })
  submittedAt!: Date;
}

@ObjectType({ description: 'Who canceled a consultation and why.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationCancellation {
  @Field(() => ConsultationParty, { description: 'The side that canceled.' })
  @prop({ type: () => String, enum: ConsultationParty, required: true })
  party!: ConsultationParty;

  @Field(() => String, { nullable: true, description: 'The reason.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consultation was canceled.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'Which side did not attend a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationNoShow {
  @Field(() => ConsultationParty, { description: 'The side that did not attend.' })
  @prop({ type: () => String, enum: ConsultationParty, required: true })
  party!: ConsultationParty;

  @Field(() => GraphQLDateTimeISO, { description: 'When the no-show was recorded; it can be corrected for 7 days.' })
  @prop({ type: () => Date, required: true })
  markedAt!: Date;
}

@ObjectType({ description: 'A status change of a consultation.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ConsultationStatusChange {
  @Field(() => ConsultationStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: ConsultationStatus, required: true })
  from!: ConsultationStatus;

  @Field(() => ConsultationStatus, {
    description: 'Status after the change; the same as before if only the host changed.',
  })
  @prop({ type: () => String, enum: ConsultationStatus, required: true })
  to!: ConsultationStatus;

  @prop({ type: () => String, default: null })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, if one was stated.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the change was made.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
