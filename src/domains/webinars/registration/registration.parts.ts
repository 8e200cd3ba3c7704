import { modelOptions, prop } from '@typegoose/typegoose';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RegistrationMessageKind, RegistrationStatus } from './registration.enums.js';

const PART = { schemaOptions: { _id: false } };

@ObjectType({ description: 'A move of a registration from one status to another.' })
@modelOptions(PART)
export class WebinarRegistrationStatusChange extends StatusChange {
  @Field(() => RegistrationStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: RegistrationStatus, required: true })
  from!: RegistrationStatus;

  @Field(() => RegistrationStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: RegistrationStatus, required: true })
  to!: RegistrationStatus;
}

@ObjectType({ description: 'A mail that was posted to a registrant.' })
@modelOptions(PART)
export class WebinarMessage {
  @Field(() => RegistrationMessageKind, { description: 'What it is about.' })
  @prop({ type: () => String, enum: RegistrationMessageKind, required: true })
  kind!: RegistrationMessageKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was posted.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'A time without a break in which somebody was there.' })
@modelOptions(PART)
export class AttendanceInterval {
  @Field(() => GraphQLDateTimeISO, { description: 'When they came.' })
  @prop({ type: () => Date, required: true })
  joinedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When they left; for who is still there, the time of this answer.' })
  @prop({ type: () => Date, required: true })
  leftAt!: Date;
}

/** A device that is connected; two at once make one time of attendance. */
@modelOptions(PART)
export class OpenConnection {
  @prop({ type: () => String, required: true })
  connectionId!: string;

  @prop({ type: () => Date, required: true })
  joinedAt!: Date;
}

@ObjectType({ description: 'When somebody was there. Times on several devices at once count once.' })
export class WebinarAttendance {
  @Field(() => [AttendanceInterval], { description: 'The times, merged, oldest first; at most 200.' })
  intervals!: AttendanceInterval[];

  @Field(() => Boolean, { description: 'Whether they are there now.' })
  isPresent!: boolean;

  @Field(() => Int, { description: 'Seconds between start and end of the webinar in which they were there.' })
  watchSeconds!: number;

  @Field(() => Float, { description: 'The share of the webinar in which they were there, 0 to 100.' })
  percent!: number;
}

@ObjectType({ description: 'What somebody did during a webinar.' })
@modelOptions(PART)
export class WebinarEngagement {
  @Field(() => Int, { description: 'Questions asked.' })
  @prop({ type: () => Number, default: 0 })
  questions!: number;

  @Field(() => Int, { description: 'Polls answered.' })
  @prop({ type: () => Number, default: 0 })
  pollAnswers!: number;

  @Field(() => Int, { description: 'Chat messages written.' })
  @prop({ type: () => Number, default: 0 })
  chatMessages!: number;

  @Field(() => Int, { description: 'Reactions.' })
  @prop({ type: () => Number, default: 0 })
  reactions!: number;

  @Field(() => Int, { description: 'Times a hand was raised.' })
  @prop({ type: () => Number, default: 0 })
  handRaises!: number;

  @Field(() => Int, { description: 'Downloads.' })
  @prop({ type: () => Number, default: 0 })
  downloads!: number;
}

@ObjectType({ description: 'What somebody who attended thinks of a webinar.' })
@modelOptions(PART)
export class WebinarFeedback {
  @Field(() => Int, { description: 'From 1 (bad) to 5 (excellent).' })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => Int, { nullable: true, description: 'How likely they would recommend it, from 0 to 10.' })
  @prop({ type: () => Number, default: null })
  recommendation!: number | null;

  @Field(() => String, { nullable: true, description: 'In their words.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was given.' })
  @prop({ type: () => Date, required: true })
  submittedAt!: Date;
}
