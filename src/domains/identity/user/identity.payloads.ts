import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EmailScope } from '../../../auth/viewer.js';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { UserSession } from '../session/user-session.model.js';
import { User } from './user.model.js';

registerEnumType(EmailScope, {
  name: 'EmailScope',
  description: 'The records an email capability opens.',
  valuesConfig: {
    APPLICATIONS: { description: 'Job applications submitted with this address.' },
    REGISTRATIONS: { description: 'Webinar registrations made with this address.' },
    CONSULTATIONS: { description: 'Consultations requested with this address.' },
  },
});

/** Not a User: assigning work needs no email address or roles, and this type gives no way to select them. */
@ObjectType({ description: 'A staff member who can be assigned work.' })
export class Assignee {
  _id!: string;

  @Field(() => ID, { description: 'ID of the account.' })
  get id(): string {
    return this._id;
  }

  @Field(() => String, { description: 'Display name.' })
  name!: string;
}

export const UserConnection = connectionOf(User);
export const AssigneeConnection = connectionOf(Assignee);
export const UserSessionConnection = connectionOf(UserSession);

@ObjectType({ description: 'Whether a request was accepted. Reveals nothing about accounts.' })
export class AcceptedPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True if the request was accepted; the result is sent by email.',
  })
  accepted?: boolean;
}

@ObjectType({ description: 'The tokens of a session.' })
export class SessionPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The signed-in account.' })
  user?: User;

  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer ...`.' })
  accessToken?: string;

  @Field(() => Int, { nullable: true, description: 'Lifetime of the access token in seconds.' })
  expiresIn?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Exchange it for new tokens with `refreshSession`. Resending it within 30 seconds returns the same result; later it ends the session.',
  })
  refreshToken?: string;
}

@ObjectType({ description: 'Result of changing an account.' })
export class UserPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The updated account.' })
  user?: User;
}

@ObjectType({ description: 'Result of ending a session.' })
export class UserSessionPayload extends Payload {
  @Field(() => UserSession, { nullable: true, description: 'The ended session.' })
  session?: UserSession;
}

@ObjectType({ description: 'Result of ending several sessions.' })
export class EndedSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Number of sessions ended.' })
  count?: number;
}

@ObjectType({ description: 'A capability that opens the records of a proven email address.' })
export class EmailAccessPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer ...`.' })
  capability?: string;

  @Field(() => Int, { nullable: true, description: 'Lifetime in seconds. It cannot be refreshed.' })
  expiresIn?: number;

  @Field(() => EmailScope, { nullable: true, description: 'The records it opens.' })
  scope?: EmailScope;
}

@ObjectType({ description: 'All data stored about an account.' })
export class ExportPayload extends Payload {
  @Field(() => GraphQLJSONObject, { nullable: true, description: 'Records by collection.' })
  data?: Record<string, unknown[]>;
}

@ObjectType({ description: 'The result of an erasure for one collection.' })
export class ErasureLine {
  @Field(() => String, { description: 'Name of the collection.' })
  collection!: string;

  @Field(() => Int, { description: 'Number of records deleted or anonymized.' })
  records!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is kept without a name and why, or null if nothing is.',
  })
  kept!: string | null;
}

@ObjectType({ description: 'Result of erasing an account.' })
export class ErasurePayload extends Payload {
  @Field(() => [ErasureLine], {
    nullable: true,
    description: 'All collections that can contain personal data.',
  })
  receipt?: ErasureLine[];
}
