/** Letters with their marks, apart by blanks, hyphens, apostrophes and the dots of initials. */
const NAME = /^[\p{L}\p{M}]+(?:(?:\. ?|[ \-'’])[\p{L}\p{M}]+)*\.?$/u;
const LONGEST = 60;
const MOST_WORDS = 5;
/** A dot between words of several letters makes a web address of them, as in `evil.example`. */
const ADDRESS = /[\p{L}\p{M}]{2,}\.[\p{L}\p{M}]{2,}|www\./iu;

/**
 * How a mail begins. A name is what somebody typed: it stands in a mail only where it can be nothing but a name, so that nobody has us
 * deliver a message or a link. Pass undefined for a receiver who has not proven the address.
 */
export function greeting(name: string | undefined): string {
  return name !== undefined && isPlainName(name) ? `Hello ${name},` : 'Hello,';
}

function isPlainName(name: string): boolean {
  return name.length <= LONGEST && name.split(' ').length <= MOST_WORDS && NAME.test(name) && !ADDRESS.test(name);
}
