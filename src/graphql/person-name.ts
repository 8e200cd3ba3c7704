import { rule } from './input.js';

/** What turns a name into a message: a web address, an email address or markup. */
const MESSAGE = /:\/\/|\b[Ww]{3}\.|[<>[\]{}@]|[\p{Ll}\p{N}-]{3,}\.[a-z]{2,}\b/u;

/** The name of an unverified person: others read it, so it must not contain links, addresses or markup. */
export function IsPersonName(): PropertyDecorator {
  return rule('personName', {
    problem: (value) =>
      typeof value === 'string' && MESSAGE.test(value)
        ? { code: 'INVALID', message: 'must be a name without web addresses, email addresses or markup' }
        : undefined,
  });
}
