import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { USER_ERROR_CODES, type UserErrorCodeName } from '../shared/error.codes.js';
import type { InputProblem } from '../shared/errors.js';

export const UserErrorCode = Object.fromEntries(Object.keys(USER_ERROR_CODES).map((code) => [code, code])) as {
  [Code in UserErrorCodeName]: Code;
};

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'What is wrong with what a person sent. Treat a value that you do not know as INVALID.',
  valuesConfig: Object.fromEntries(
    Object.entries(USER_ERROR_CODES).map(([code, { meaning }]) => [code, { description: meaning }]),
  ),
});

@ObjectType({ description: 'Something that a person can mend, to be shown beside the field it names.' })
export class UserError implements InputProblem {
  @Field(() => UserErrorCode, { description: 'What is wrong.' })
  code!: UserErrorCodeName;

  @Field(() => String, { description: 'A sentence that says what is wrong and what is allowed.' })
  message!: string;

  @Field(() => [String], {
    description: 'Path of the argument, such as ["input", "title"]; empty when it is about the whole.',
  })
  field!: string[];

  @Field(() => [String], { description: 'What would be accepted, where that is a closed list.' })
  allowed!: string[];
}

/** What every mutation answers: the record (null when nothing was done) and what there is to mend. */
@ObjectType({ description: 'The outcome of a mutation that answers no record.' })
export class Payload {
  @Field(() => [UserError], { description: 'What a person can mend; empty when it was done.' })
  userErrors?: UserError[];
}
