import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLLocale, GraphQLURL } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../../../auth/viewer.js';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { GraphQLMailAddress } from '../../../graphql/mail-address.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';

export enum UserStatus {
  /** Signed up, address not proven yet: cannot sign in. */
  UNVERIFIED = 'unverified',
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
}

registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'Whether an account can be used.',
  valuesConfig: {
    UNVERIFIED: { description: 'The address was never proven; nobody can sign in.' },
    ACTIVE: { description: 'The account can be used.' },
    SUSPENDED: { description: 'An admin closed the account for the time being.' },
  },
});

registerEnumType(Role, {
  name: 'Role',
  description: 'What an account may do beyond its own records.',
  valuesConfig: {
    SUPPORT_AGENT: { description: 'Works the ticket and consultation queues.' },
    BILLING_AGENT: { description: 'Reads transactions and refunds them.' },
    RECRUITER: { description: 'Works job applications.' },
    EVENT_MANAGER: { description: 'Runs webinars.' },
    MODERATOR: { description: 'Works suggestions and community reports.' },
    ADMIN: { description: 'May do everything that any role may.' },
  },
});

@ObjectType({ implements: Node, description: 'An account. What others see of it is the name and the picture.' })
@indexed({ email: 1 }, 'One account per address; sign-in.', { unique: true })
@indexed({ externalId: 1 }, "The account of an outside issuer's subject.", { unique: true, sparse: true })
@indexed({ status: 1, _id: -1, roles: 1 }, 'The list of accounts, newest first, by role.')
@indexed({ status: 1, searchWords: 1, _id: -1, roles: 1 }, 'Accounts by words of name and address.')
@indexed({ roles: 1, status: 1, _id: 1 }, 'Who has a role, such as the hosts of consultations.')
@indexed({ roles: 1, status: 1, name: 1, _id: 1 }, 'Whom work of a role can be given to, by name.')
export class User extends Entity {
  /** Normalised: trimmed, NFKC, lower case, domain in ASCII. */
  @Field(() => GraphQLMailAddress, {
    nullable: true,
    description: 'The address; null for everybody but the account itself and staff.',
  })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { description: 'The name that is shown.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'A picture of the account.' })
  @prop({ type: () => String })
  avatarUrl?: string;

  @Field(() => [Role], {
    nullable: true,
    description: 'Roles beyond that of a user; null for everybody but the account itself and staff.',
  })
  @prop({ type: () => [String], enum: Role, default: [] })
  roles!: Role[];

  @Field(() => UserStatus, {
    nullable: true,
    description: 'Whether the account can be used; null for everybody but the account itself and staff.',
  })
  @prop({ type: () => String, enum: UserStatus, required: true })
  status!: UserStatus;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the address was proven; null for everybody but the account itself and staff.',
  })
  @prop({ type: () => Date })
  emailVerifiedAt?: Date;

  @Field(() => GraphQLLocale, {
    nullable: true,
    description: 'Language and region, such as en-GB; null for everybody but the account itself and staff.',
  })
  @prop({ type: () => String })
  locale?: string;

  @Field(() => GraphQLTimeZone, {
    nullable: true,
    description: 'IANA zone, such as Europe/Berlin; null for everybody but the account itself and staff.',
  })
  @prop({ type: () => String })
  timeZone?: string;

  /** Argon2id. Never read but by sign-in and password changes. */
  @prop({ type: () => String, select: false })
  passwordHash?: string;

  /** Raised by whatever ends rights: a new password, other roles, a suspension. Links and sessions of another version are void. */
  @prop({ type: () => Number, default: 0 })
  authVersion?: number;

  @prop({ type: () => Date, select: false })
  signedInAt?: Date;

  /** Issuer and subject of an account that signs in elsewhere. */
  @prop({ type: () => String, select: false })
  externalId?: string;

  /** When the newest token was made that set the roles, in seconds since 1970. */
  @prop({ type: () => Number })
  rolesAt?: number;

  /** Folded words of name and address, for the admin's search. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];

  /** Why an admin suspended the account. */
  @prop({ type: () => String, select: false })
  suspensionReason?: string;
}

export const UserModel = entityModel(User, { collection: 'users', prefix: 'usr' });
