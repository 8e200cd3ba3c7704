import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EmailScope } from '../../../auth/viewer.js';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { UserSession } from '../session/user-session.model.js';
import { User } from './user.model.js';

registerEnumType(EmailScope, {
  name: 'EmailScope',
  description: 'What an e-mail capability opens.',
  valuesConfig: {
    APPLICATIONS: { description: 'Job applications sent in with this address.' },
    REGISTRATIONS: { description: 'Webinar registrations made with this address.' },
    CONSULTATIONS: { description: 'Consultations asked for with this address.' },
  },
});

/** Not a User: whoever gives work to a colleague needs no address, no roles and no way to ask for them. */
@ObjectType({ description: 'Somebody of the staff whom work can be given to.' })
export class Assignee {
  _id!: string;

  @Field(() => ID, { description: 'Id of the account.' })
  get id(): string {
    return this._id;
  }

  @Field(() => String, { description: 'The name that is shown.' })
  name!: string;
}

export const UserConnection = connectionOf(User);
export const AssigneeConnection = connectionOf(Assignee);
export const UserSessionConnection = connectionOf(UserSession);

@ObjectType({ description: 'Whether something was taken on. The answer tells nothing about accounts.' })
export class AcceptedPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the request was taken on; what comes of it stands in a mail.',
  })
  accepted?: boolean;
}

@ObjectType({ description: 'Tokens of a session.' })
export class SessionPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The account that is signed in.' })
  user?: User;

  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer ...`.' })
  accessToken?: string;

  @Field(() => Int, { nullable: true, description: 'How long the access token lives, in seconds.' })
  expiresIn?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Exchange it by `refreshSession` for new tokens. Sent again within 30 seconds it gets the same answer; later it ends the session.',
  })
  refreshToken?: string;
}

@ObjectType({ description: 'The outcome of a change to an account.' })
export class UserPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The account as it is now.' })
  user?: User;
}

@ObjectType({ description: 'The outcome of ending a session.' })
export class UserSessionPayload extends Payload {
  @Field(() => UserSession, { nullable: true, description: 'The session that was ended.' })
  session?: UserSession;
}

@ObjectType({ description: 'The outcome of ending several sessions.' })
export class EndedSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many sessions ended.' })
  count?: number;
}

@ObjectType({ description: 'A capability that opens the records of a proven address.' })
export class EmailAccessPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer ...`.' })
  capability?: string;

  @Field(() => Int, { nullable: true, description: 'How long it lives, in seconds. It cannot be refreshed.' })
  expiresIn?: number;

  @Field(() => EmailScope, { nullable: true, description: 'What it opens.' })
  scope?: EmailScope;
}

@ObjectType({ description: 'Everything that is held about an account.' })
export class ExportPayload extends Payload {
  @Field(() => GraphQLJSONObject, { nullable: true, description: 'Records by collection.' })
  data?: Record<string, unknown[]>;
}

@ObjectType({ description: 'What an erasure did with one collection.' })
export class ErasureLine {
  @Field(() => String, { description: 'The name of the collection.' })
  collection!: string;

  @Field(() => Int, { description: 'How many records of it were deleted, or lost what names the person.' })
  records!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What stays of them without a name, and why; null where nothing does.',
  })
  kept!: string | null;
}

@ObjectType({ description: 'The receipt of an erasure.' })
export class ErasurePayload extends Payload {
  @Field(() => [ErasureLine], {
    nullable: true,
    description: 'Every collection that could hold something of a person.',
  })
  receipt?: ErasureLine[];
}
