import { GraphQLURL } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { RegistrationStatus } from '../registration/registration.enums.js';
import { WebinarRegistration } from '../registration/registration.model.js';
import { Webinar } from './webinar.model.js';

export const WebinarConnection = connectionOf(Webinar);
export const WebinarRegistrationConnection = connectionOf(WebinarRegistration);

@ObjectType({ description: 'The outcome of a change to a webinar.' })
export class WebinarPayload extends Payload {
  @Field(() => Webinar, { nullable: true, description: 'The webinar as it is now.' })
  webinar?: Webinar;
}

@ObjectType({ description: 'The outcome of a change to a registration.' })
export class WebinarRegistrationPayload extends Payload {
  @Field(() => WebinarRegistration, { nullable: true, description: 'The registration as it is now.' })
  registration?: WebinarRegistration;
}

@ObjectType({ description: 'The outcome of registering.' })
export class RegisterForWebinarPayload extends Payload {
  @Field(() => WebinarRegistration, {
    nullable: true,
    description:
      'The registration as it is now. Null for a guest, who has not proven the address: the mail says more, and `requestEmailAccess` opens it.',
  })
  registration?: WebinarRegistration | null;

  @Field(() => RegistrationStatus, {
    nullable: true,
    description:
      'What came of it. For a guest always UNCONFIRMED, whether or not the address was registered before: the mailed link makes it count.',
  })
  outcome?: RegistrationStatus;
}

@ObjectType({ description: 'The outcome of joining.' })
export class JoinWebinarPayload extends Payload {
  @Field(() => WebinarRegistration, { nullable: true, description: 'The registration as it is now.' })
  registration?: WebinarRegistration;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where to go; for this registrant alone.' })
  joinUrl?: string;
}

@ObjectType({ description: 'The outcome of opening a recording.' })
export class OpenWebinarRecordingPayload extends Payload {
  @Field(() => WebinarRegistration, { nullable: true, description: 'The registration as it is now.' })
  registration?: WebinarRegistration;

  @Field(() => GraphQLURL, { nullable: true, description: 'The recording.' })
  recordingUrl?: string;
}

@ObjectType({ description: 'How many registrations are in a status.' })
export class WebinarRegistrationStatusCount {
  @Field(() => RegistrationStatus, { description: 'The status.' })
  status!: RegistrationStatus;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Figures of a webinar.' })
export class WebinarStats {
  @Field(() => Int, { description: 'How many seats there are.' })
  capacity!: number;

  @Field(() => Int, { description: 'How many seats are taken or offered.' })
  seatsTaken!: number;

  @Field(() => Int, { description: 'How many wait for a seat.' })
  waitlistCount!: number;

  @Field(() => Int, { description: 'How many wait for a decision.' })
  pendingCount!: number;

  @Field(() => Int, { description: 'Registrations in any status.' })
  total!: number;

  @Field(() => [WebinarRegistrationStatusCount], { description: 'Registrations by status.' })
  byStatus!: WebinarRegistrationStatusCount[];

  @Field(() => Float, {
    nullable: true,
    description: 'The share of those with a seat who came, 0 to 1; null before it ended.',
  })
  attendanceRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of it those who came saw on average, 0 to 100; null before it ended.',
  })
  averagePercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The average engagement score of those who came, 0 to 100; null before it ended.',
  })
  averageScore!: number | null;

  @Field(() => Int, { description: 'How many rated it.' })
  feedbackCount!: number;

  @Field(() => Float, { nullable: true, description: 'The average rating, 1 to 5; null without any.' })
  feedbackAverage!: number | null;

  @Field(() => [Int], { description: 'How many gave 1, 2, 3, 4 and 5.' })
  feedbackScores!: number[];

  @Field(() => Int, {
    nullable: true,
    description: 'Percent of 9 and 10 minus percent of 0 to 6 among recommendations, -100 to 100; null without any.',
  })
  netPromoterScore!: number | null;
}
