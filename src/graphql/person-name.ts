import { rule } from './input.js';

/** What makes a message of a name: a web address, an e-mail address or markup. */
const MESSAGE = /:\/\/|\b[Ww]{3}\.|[<>[\]{}@]|[\p{Ll}\p{N}-]{3,}\.[a-z]{2,}\b/u;

/** The name of a person who may not have proven who they are: others read it, so it holds no link, address or markup. */
export function IsPersonName(): PropertyDecorator {
  return rule('personName', {
    problem: (value) =>
      typeof value === 'string' && MESSAGE.test(value)
        ? { code: 'INVALID', message: 'must be a name without web addresses, e-mail addresses or markup' }
        : undefined,
  });
}
