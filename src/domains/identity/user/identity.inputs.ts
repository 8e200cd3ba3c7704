import { ValidateNested } from 'class-validator';
import { GraphQLLocale } from 'graphql-scalars';
import { ArgsType, Field, InputType } from 'type-graphql';
import { MAX_PASSWORD, MIN_PASSWORD } from '../../../auth/passwords.js';
import { EmailScope, Role } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import { IsList, IsMailAddress, IsText, IsWebAddress, rule } from '../../../graphql/input.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { UserStatus } from './user.model.js';

const PASSWORD = `${String(MIN_PASSWORD)} to ${String(MAX_PASSWORD)} characters; any characters, spaces too`;

/** NIST SP 800-63B revision 4: length counts, composition rules and rotation do not. */
function IsNewPassword(): PropertyDecorator {
  return rule('password', {
    problem(value) {
      if (typeof value !== 'string' || value.length < MIN_PASSWORD) {
        return {
          code: 'TOO_SHORT',
          message: `must have at least ${String(MIN_PASSWORD)} characters; a few words in a row are fine`,
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

/** A password that somebody has: whatever could be taken for a new one can be typed again. */
function IsPassword(): PropertyDecorator {
  return rule('password', {
    problem(value) {
      if (typeof value !== 'string' || value === '') return { code: 'REQUIRED', message: 'must not be blank' };
      return value.length > 512 ? { code: 'TOO_LONG', message: 'must have at most 512 characters' } : undefined;
    },
  });
}

@InputType({ description: 'A new account.' })
export class SignUpInput {
  @IsMailAddress()
  @Field(() => String, { description: 'The address; a link that confirms it is mailed there.' })
  email!: string;

  @IsText({ max: 100 })
  @Field(() => String, { description: 'The name that others see, 1 to 100 characters.' })
  name!: string;

  @IsNewPassword()
  @Field(() => String, {
    nullable: true,
    description: 'Not used any more: the password is chosen with `verifyEmail`, by whoever proves the address.',
  })
  password?: string | null;
}

@InputType({ description: 'The proof of an address, and the password of its new account.' })
export class VerifyEmailInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'What stands behind `#token=` in the link.' })
  token!: string;

  @IsNewPassword()
  @Field(() => String, { description: `The password of the new account: ${PASSWORD}.` })
  password!: string;
}

@InputType({ description: 'Address and password of an account.' })
export class SignInInput {
  @IsMailAddress()
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;

  @IsPassword()
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@InputType({ description: 'A refresh token, to be exchanged for new tokens.' })
export class RefreshSessionInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'The refresh token of the last answer.' })
  refreshToken!: string;
}

@InputType({ description: 'A token from a mailed link.' })
export class TokenInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'What stands behind `#token=` in the link.' })
  token!: string;
}

@InputType({ description: 'An address of an account whose password is forgotten.' })
export class RequestPasswordResetInput {
  @IsMailAddress()
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;
}

@InputType({ description: 'A new password by a mailed link.' })
export class ResetPasswordInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'What stands behind `#token=` in the link.' })
  token!: string;

  @IsNewPassword()
  @Field(() => String, { description: `The new password: ${PASSWORD}.` })
  newPassword!: string;
}

@InputType({ description: 'A new password in place of the current one.' })
export class ChangePasswordInput {
  @IsPassword()
  @Field(() => String, { description: 'The current password.' })
  currentPassword!: string;

  @IsNewPassword()
  @Field(() => String, { description: `The new password: ${PASSWORD}.` })
  newPassword!: string;
}

@InputType({ description: 'The password once more, before something that matters.' })
export class ConfirmInput {
  @IsPassword()
  @Field(() => String, { description: 'The current password.' })
  password!: string;
}

@InputType({ description: 'An address whose records are to be opened without an account.' })
export class RequestEmailAccessInput {
  @IsMailAddress()
  @Field(() => String, { description: 'The address that was given when applying or registering.' })
  email!: string;

  @Field(() => EmailScope, { description: 'Which records.' })
  scope!: EmailScope;
}

@InputType({ description: 'Changes to the own profile; what is left out stays.' })
export class UpdateProfileInput {
  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'The name that others see, 1 to 100 characters.' })
  name?: string;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of a picture; null for none.' })
  avatarUrl?: string | null;

  @Field(() => GraphQLLocale, { nullable: true, description: 'Language and region, such as en-GB; null for none.' })
  locale?: string | null;

  @Field(() => GraphQLTimeZone, { nullable: true, description: 'IANA zone, such as Europe/Berlin; null for none.' })
  timeZone?: string | null;
}

@InputType({ description: 'The roles that an account shall have.' })
export class SetUserRolesInput {
  @IsList(6)
  @Field(() => [Role], { description: 'All its roles; an empty list makes it an ordinary account.' })
  roles!: Role[];
}

@InputType({ description: 'Why an account is suspended.' })
export class SuspendUserInput {
  @IsText({ max: 500 })
  @Field(() => String, { description: 'The reason, for other admins; 1 to 500 characters.' })
  reason!: string;
}

@ArgsType()
export class AssigneesArgs extends PageArgs {
  @Field(() => Role, { description: 'Those who have this role.' })
  role!: Role;
}

@InputType({ description: 'Which accounts to list.' })
export class UserFilter {
  @Field(() => UserStatus, { nullable: true, description: 'Accounts in this state; ACTIVE if left out.' })
  status?: UserStatus | null;

  @Field(() => Role, { nullable: true, description: 'Accounts that have this role.' })
  role?: Role | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Words of the name or the address, at most 100 characters.' })
  search?: string | null;
}

@ArgsType()
export class UsersArgs extends PageArgs {
  @ValidateNested()
  @Field(() => UserFilter, { nullable: true, description: 'Which to list; those that are active if left out.' })
  filter?: UserFilter | null;
}
