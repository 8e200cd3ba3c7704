import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { USER_ERROR_CODES, type UserErrorCodeName } from '../shared/error.codes.js';
import type { InputProblem } from '../shared/errors.js';

export const UserErrorCode = Object.fromEntries(Object.keys(USER_ERROR_CODES).map((code) => [code, code])) as {
  [Code in UserErrorCodeName]: Code;
};

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Codes of validation errors. Treat unknown values as INVALID.',
  valuesConfig: Object.fromEntries(
    Object.entries(USER_ERROR_CODES).map(([code, { meaning }]) => [code, { description: meaning }]),
  ),
});

@ObjectType({ description: 'A validation error the user can fix. Show it beside the field it names.' })
export class UserError implements InputProblem {
  @Field(() => UserErrorCode, { description: 'What is wrong, for programs.' })
  code!: UserErrorCodeName;

  @Field(() => String, { description: 'What is wrong and what is allowed, as a sentence for users.' })
  message!: string;

  @Field(() => [String], {
    description: 'Path of the argument, for example ["input", "title"]. Empty if the error concerns the whole request.',
  })
  field!: string[];

  @Field(() => [String], { description: 'Accepted values, if the set is closed.' })
  allowed!: string[];
}

/** The base of every mutation result: the record (null if nothing was done) and the validation errors. */
@ObjectType({ description: 'Result of a mutation that returns no record.' })
export class Payload {
  @Field(() => [UserError], { description: 'Validation errors; empty if the mutation succeeded.' })
  userErrors?: UserError[];
}
