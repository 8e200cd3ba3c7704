import { GraphQLURL } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { RegistrationStatus } from '../registration/registration.enums.js';
import { WebinarRegistration } from '../registration/registration.model.js';
import { Webinar } from './webinar.model.js';

export const WebinarConnection = connectionOf(Webinar);
export const WebinarRegistrationConnection = connectionOf(WebinarRegistration);

@ObjectType({ description: 'Result of changing a webinar.' })
export class WebinarPayload extends Payload {
  @Field(() => Webinar, { nullable: true, description: 'The updated webinar.' })
  webinar?: Webinar;
}

@ObjectType({ description: 'Result of changing a registration.' })
export class WebinarRegistrationPayload extends Payload {
  @Field(() => WebinarRegistration, { nullable: true, description: 'The updated registration.' })
  registration?: WebinarRegistration;
}

@ObjectType({ description: 'Result of registering for a webinar.' })
export class RegisterForWebinarPayload extends Payload {
  @Field(() => WebinarRegistration, {
    nullable: true,
    description:
      'The registration, or null for a guest with an unproven address: the email says more, and `requestEmailAccess` opens it.',
  })
  registration?: WebinarRegistration | null;

  @Field(() => RegistrationStatus, {
    nullable: true,
    description:
      'Resulting status. Always UNCONFIRMED for a guest, whether or not the address was registered before; the emailed link confirms the registration.',
  })
  outcome?: RegistrationStatus;
}

@ObjectType({ description: 'Result of joining a webinar.' })
export class JoinWebinarPayload extends Payload {
  @Field(() => WebinarRegistration, { nullable: true, description: 'The updated registration.' })
  registration?: WebinarRegistration;

  @Field(() => GraphQLURL, { nullable: true, description: 'URL to join, for this registrant only.' })
  joinUrl?: string;
}

@ObjectType({ description: 'Result of opening a recording.' })
export class OpenWebinarRecordingPayload extends Payload {
  @Field(() => WebinarRegistration, { nullable: true, description: 'The updated registration.' })
  registration?: WebinarRegistration;

  @Field(() => GraphQLURL, { nullable: true, description: 'URL of the recording.' })
  recordingUrl?: string;
}

@ObjectType({ description: 'Number of registrations with a status.' })
export class WebinarRegistrationStatusCount {
  @Field(() => RegistrationStatus, { description: 'The status.' })
  status!: RegistrationStatus;

  @Field(() => Int, { description: 'Number of registrations.' })
  count!: number;
}

@ObjectType({ description: 'Statistics of a webinar.' })
export class WebinarStats {
  @Field(() => Int, { description: 'Number of seats.' })
  capacity!: number;

  @Field(() => Int, { description: 'Number of seats taken or offered.' })
  seatsTaken!: number;

  @Field(() => Int, { description: 'Number of registrants on the waitlist.' })
  waitlistCount!: number;

  @Field(() => Int, { description: 'Number of registrations pending approval.' })
  pendingCount!: number;

  @Field(() => Int, { description: 'Number of registrations with any status.' })
  total!: number;

  @Field(() => [WebinarRegistrationStatusCount], { description: 'Number of registrations by status.' })
  byStatus!: WebinarRegistrationStatusCount[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share of registrants with a seat who attended, 0 to 1, or null before the end.',
  })
  attendanceRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Average percentage of the webinar that attendees watched, 0 to 100, or null before the end.',
  })
  averagePercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Average engagement score of attendees, 0 to 100, or null before the end.',
  })
  averageScore!: number | null;

  @Field(() => Int, { description: 'Number of ratings.' })
  feedbackCount!: number;

  @Field(() => Float, { nullable: true, description: 'Average score, 1 to 5, or null without ratings.' })
  feedbackAverage!: number | null;

  @Field(() => [Int], { description: 'Number of ratings with a score of 1, 2, 3, 4, and 5.' })
  feedbackScores!: number[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Net promoter score, -100 to 100: percentage of recommendations of 9 and 10 minus percentage of 0 to 6; null without recommendations.',
  })
  netPromoterScore!: number | null;
}
