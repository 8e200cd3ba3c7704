import { modelOptions, prop } from '@typegoose/typegoose';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RegistrationMessageKind, RegistrationStatus } from './registration.enums.js';

const PART = { schemaOptions: { _id: false } };

@ObjectType({ description: 'A status change of a registration.' })
@modelOptions(PART)
export class WebinarRegistrationStatusChange extends StatusChange {
  @Field(() => RegistrationStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: RegistrationStatus, required: true })
  from!: RegistrationStatus;

  @Field(() => RegistrationStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: RegistrationStatus, required: true })
  to!: RegistrationStatus;
}

@ObjectType({ description: 'An email sent to a registrant.' })
@modelOptions(PART)
export class WebinarMessage {
  @Field(() => RegistrationMessageKind, { description: 'Topic of the email.' })
  @prop({ type: () => String, enum: RegistrationMessageKind, required: true })
  kind!: RegistrationMessageKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was queued for delivery.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'A period of attendance without a break.' })
@modelOptions(PART)
export class AttendanceInterval {
  @Field(() => GraphQLDateTimeISO, { description: 'When they joined.' })
  @prop({ type: () => Date, required: true })
  joinedAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    description: 'When they left, or the time of this response if they are still present.',
  })
  @prop({ type: () => Date, required: true })
  leftAt!: Date;
}

/** A connected device; several at once count as one attendance. */
@modelOptions(PART)
export class OpenConnection {
  @prop({ type: () => String, required: true })
  connectionId!: string;

  @prop({ type: () => Date, required: true })
  joinedAt!: Date;
}

@ObjectType({ description: 'Attendance of a registrant. Overlapping time on several devices counts once.' })
export class WebinarAttendance {
  @Field(() => [AttendanceInterval], { description: 'Attendance periods, merged, oldest first; at most 200.' })
  intervals!: AttendanceInterval[];

  @Field(() => Boolean, { description: 'Whether the registrant is present now.' })
  isPresent!: boolean;

  @Field(() => Int, { description: 'Seconds of attendance between the start and end of the webinar.' })
  watchSeconds!: number;

  @Field(() => Float, { description: 'Percentage of the webinar attended, 0 to 100.' })
  percent!: number;
}

@ObjectType({ description: "A registrant's interactions during a webinar." })
@modelOptions(PART)
export class WebinarEngagement {
  @Field(() => Int, { description: 'Number of questions asked.' })
  @prop({ type: () => Number, default: 0 })
  questions!: number;

  @Field(() => Int, { description: 'Number of polls answered.' })
  @prop({ type: () => Number, default: 0 })
  pollAnswers!: number;

  @Field(() => Int, { description: 'Number of chat messages sent.' })
  @prop({ type: () => Number, default: 0 })
  chatMessages!: number;

  @Field(() => Int, { description: 'Number of reactions.' })
  @prop({ type: () => Number, default: 0 })
  reactions!: number;

  @Field(() => Int, { description: 'Number of times a hand was raised.' })
  @prop({ type: () => Number, default: 0 })
  handRaises!: number;

  @Field(() => Int, { description: 'Number of downloads.' })
  @prop({ type: () => Number, default: 0 })
  downloads!: number;
}

@ObjectType({ description: "An attendee's rating of a webinar." })
@modelOptions(PART)
export class WebinarFeedback {
  @Field(() => Int, { description: 'Score, from 1 (poor) to 5 (excellent).' })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => Int, { nullable: true, description: 'Likelihood to recommend the webinar, from 0 to 10.' })
  @prop({ type: () => Number, default: null })
  recommendation!: number | null;

  @Field(() => String, { nullable: true, description: 'Comment by the attendee.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the rating was submitted.' })
  @prop({ type: () => Date, required: true })
  submittedAt!: Date;
}
