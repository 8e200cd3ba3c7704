import { Field } from 'type-graphql';
import { IsText } from './input.js';

/** The key that makes a mutation safe to retry, the same for every input. */
export function IdempotencyKey(): PropertyDecorator {
  const isText = IsText({ max: 200 });
  const field = Field(() => String, {
    nullable: true,
    description:
      'Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters.',
  });
  return (target, property) => {
    isText(target, property);
    field(target, property);
  };
}
