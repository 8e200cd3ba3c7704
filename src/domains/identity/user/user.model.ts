import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLLocale, GraphQLURL } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../../../auth/viewer.js';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { GraphQLMailAddress } from '../../../graphql/mail-address.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';

export enum UserStatus {
  /** Signed up with an unproven address: cannot sign in. */
  UNVERIFIED = 'unverified',
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
}

registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'Status of an account.',
  valuesConfig: {
    UNVERIFIED: { description: 'The email address was never verified; sign-in is not possible.' },
    ACTIVE: { description: 'The account is active.' },
    SUSPENDED: { description: 'Suspended by an admin.' },
  },
});

registerEnumType(Role, {
  name: 'Role',
  description: "A role, which grants access beyond the account's own records.",
  valuesConfig: {
    SUPPORT_AGENT: { description: 'Works on the ticket and consultation queues.' },
    BILLING_AGENT: { description: 'Views and refunds transactions.' },
    RECRUITER: { description: 'Works on job applications.' },
    EVENT_MANAGER: { description: 'Manages webinars.' },
    MODERATOR: { description: 'Works on suggestions and community reports.' },
    ADMIN: { description: 'Has the permissions of all roles.' },
  },
});

@ObjectType({ implements: Node, description: 'A user account. Others can see only its name and picture.' })
@indexed({ email: 1 }, 'One account per address; sign-in.', { unique: true })
@indexed({ externalId: 1 }, "Account of an external issuer's subject.", { unique: true, sparse: true })
@indexed({ status: 1, _id: -1, roles: 1 }, 'Accounts by role, newest first.')
@indexed({ status: 1, searchWords: 1, _id: -1, roles: 1 }, 'Accounts by words in name and address.')
@indexed({ roles: 1, status: 1, _id: 1 }, 'Accounts with a role, for example the hosts of consultations.')
@indexed({ roles: 1, status: 1, name: 1, _id: 1 }, 'Accounts with a role by name, for assigning work.')
export class User extends Entity {
  /** Normalized: trimmed, NFKC, lower case, domain in ASCII. */
  @Field(() => GraphQLMailAddress, {
    nullable: true,
    description: 'Email address; null unless you are the account or staff.',
  })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { description: 'Display name.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'URL of the profile picture.' })
  @prop({ type: () => String })
  avatarUrl?: string;

  @Field(() => [Role], {
    nullable: true,
    description: 'Roles of the account; null unless you are the account or staff.',
  })
  @prop({ type: () => [String], enum: Role, default: [] })
  roles!: Role[];

  @Field(() => UserStatus, {
    nullable: true,
    description: 'Status of the account; null unless you are the account or staff.',
  })
  @prop({ type: () => String, enum: UserStatus, required: true })
  status!: UserStatus;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the email address was verified; null unless you are the account or staff.',
  })
  @prop({ type: () => Date })
  emailVerifiedAt?: Date;

  @Field(() => GraphQLLocale, {
    nullable: true,
    description: 'Language and region, for example en-GB; null unless you are the account or staff.',
  })
  @prop({ type: () => String })
  locale?: string;

  @Field(() => GraphQLTimeZone, {
    nullable: true,
    description: 'IANA time zone, for example Europe/Berlin; null unless you are the account or staff.',
  })
  @prop({ type: () => String })
  timeZone?: string;

  /** Argon2id. Read only by sign-in and password changes. */
  @prop({ type: () => String, select: false })
  passwordHash?: string;

  /**
   * Increases with anything that ends rights: a new password, new roles, a suspension. Links and sessions of another
   * version are invalid.
   */
  @prop({ type: () => Number, default: 0 })
  authVersion?: number;

  @prop({ type: () => Date, select: false })
  signedInAt?: Date;

  /** Issuer and subject of an account that signs in externally. */
  @prop({ type: () => String, select: false })
  externalId?: string;

  /** When the newest token that set the roles was issued, in seconds since 1970. */
  @prop({ type: () => Number })
  rolesAt?: number;

  /** Folded words of name and address, for the admin search. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];

  /** Why an admin suspended the account. */
  @prop({ type: () => String, select: false })
  suspensionReason?: string;
}

export const UserModel = entityModel(User, { collection: 'users', prefix: 'usr' });
