import { ValidateNested } from 'class-validator';
import { GraphQLLocale } from 'graphql-scalars';
import { ArgsType, Field, InputType } from 'type-graphql';
import { MAX_PASSWORD, MIN_PASSWORD } from '../../../auth/passwords.js';
import { EmailScope, Role } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import { IsList, IsMailAddress, IsText, IsWebAddress, rule } from '../../../graphql/input.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { UserStatus } from './user.model.js';

const PASSWORD = `${String(MIN_PASSWORD)} to ${String(MAX_PASSWORD)} characters of any kind, including spaces`;

/** NIST SP 800-63B revision 4: length matters; composition rules and rotation do not. */
function IsNewPassword(): PropertyDecorator {
  return rule('password', {
    problem(value) {
      if (typeof value !== 'string' || value.length < MIN_PASSWORD) {
        return {
          code: 'TOO_SHORT',
          message: `must have at least ${String(MIN_PASSWORD)} characters; a few words in a row work well`,
        };
      }
      if (value.length > MAX_PASSWORD || Buffer.byteLength(value) > 512) {
        return { code: 'TOO_LONG', message: `must have at most ${String(MAX_PASSWORD)} characters` };
      }
      return new Set(value).size < 5
        ? { code: 'INVALID', message: 'must have at least 5 different characters' }
        : undefined;
    },
  });
}

/** An existing password: anything accepted as a new one can be entered again. */
function IsPassword(): PropertyDecorator {
  return rule('password', {
    problem(value) {
      if (typeof value !== 'string' || value === '') return { code: 'REQUIRED', message: 'must not be blank' };
      return value.length > 512 ? { code: 'TOO_LONG', message: 'must have at most 512 characters' } : undefined;
    },
  });
}

@InputType({ description: 'Fields for a new account.' })
export class SignUpInput {
  @IsMailAddress()
  @Field(() => String, { description: 'Email address; a link to confirm it is sent there.' })
  email!: string;

  @IsText({ max: 100 })
  @Field(() => String, { description: 'Public name, 1 to 100 characters.' })
  name!: string;

  @IsNewPassword()
  @Field(() => String, {
    nullable: true,
    description: 'No longer used: the password is set with `verifyEmail`, after the address is proven.',
  })
  password?: string | null;
}

@InputType({ description: 'Proof of an email address, and the password of its new account.' })
export class VerifyEmailInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'The part of the link after `#token=`.' })
  token!: string;

  @IsNewPassword()
  @Field(() => String, { description: `Password of the new account: ${PASSWORD}.` })
  password!: string;
}

@InputType({ description: 'Email address and password of an account.' })
export class SignInInput {
  @IsMailAddress()
  @Field(() => String, { description: 'Email address of the account.' })
  email!: string;

  @IsPassword()
  @Field(() => String, { description: 'Password of the account.' })
  password!: string;
}

@InputType({ description: 'A refresh token to exchange for new tokens.' })
export class RefreshSessionInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'The most recent refresh token.' })
  refreshToken!: string;
}

@InputType({ description: 'A token from an emailed link.' })
export class TokenInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'The part of the link after `#token=`.' })
  token!: string;
}

@InputType({ description: 'The account to reset the password of.' })
export class RequestPasswordResetInput {
  @IsMailAddress()
  @Field(() => String, { description: 'Email address of the account.' })
  email!: string;
}

@InputType({ description: 'A new password, with the token of an emailed link.' })
export class ResetPasswordInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'The part of the link after `#token=`.' })
  token!: string;

  @IsNewPassword()
  @Field(() => String, { description: `New password: ${PASSWORD}.` })
  newPassword!: string;
}

@InputType({ description: 'A new password and the current one.' })
export class ChangePasswordInput {
  @IsPassword()
  @Field(() => String, { description: 'Current password.' })
  currentPassword!: string;

  @IsNewPassword()
  @Field(() => String, { description: `New password: ${PASSWORD}.` })
  newPassword!: string;
}

@InputType({ description: 'Your password, to confirm a sensitive action.' })
export class ConfirmInput {
  @IsPassword()
  @Field(() => String, { description: 'Current password.' })
  password!: string;
}

@InputType({ description: 'An email address to open records of, without an account.' })
export class RequestEmailAccessInput {
  @IsMailAddress()
  @Field(() => String, { description: 'The email address used to apply or register.' })
  email!: string;

  @Field(() => EmailScope, { description: 'Kind of records.' })
  scope!: EmailScope;
}

@InputType({ description: 'Changes to your profile; omitted fields stay unchanged.' })
export class UpdateProfileInput {
  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Public name, 1 to 100 characters.' })
  name?: string;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'URL of a picture; null removes it.' })
  avatarUrl?: string | null;

  @Field(() => GraphQLLocale, {
    nullable: true,
    description: 'Language and region, for example en-GB; null removes it.',
  })
  locale?: string | null;

  @Field(() => GraphQLTimeZone, {
    nullable: true,
    description: 'IANA time zone, for example Europe/Berlin; null removes it.',
  })
  timeZone?: string | null;
}

@InputType({ description: 'Roles of an account.' })
export class SetUserRolesInput {
  @IsList(6)
  @Field(() => [Role], { description: 'All roles of the account; an empty list makes it a regular account.' })
  roles!: Role[];
}

@InputType({ description: 'Why an account is suspended.' })
export class SuspendUserInput {
  @IsText({ max: 500 })
  @Field(() => String, { description: 'Reason for other admins, 1 to 500 characters.' })
  reason!: string;
}

@ArgsType()
export class AssigneesArgs extends PageArgs {
  @Field(() => Role, { description: 'Role the accounts must have.' })
  role!: Role;
}

@InputType({ description: 'Filter for accounts.' })
export class UserFilter {
  @Field(() => UserStatus, { nullable: true, description: 'Only accounts with this status; defaults to ACTIVE.' })
  status?: UserStatus | null;

  @Field(() => Role, { nullable: true, description: 'Only accounts with this role.' })
  role?: Role | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Words in the name or email address, at most 100 characters.' })
  search?: string | null;
}

@ArgsType()
export class UsersArgs extends PageArgs {
  @ValidateNested()
  @Field(() => UserFilter, { nullable: true, description: 'Which accounts to list; active accounts if omitted.' })
  filter?: UserFilter | null;
}
