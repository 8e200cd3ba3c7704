/** Letters with their marks, separated by spaces, hyphens, apostrophes and the dots of initials. */
const NAME = /^[\p{L}\p{M}]+(?:(?:\. ?|[ \-'’])[\p{L}\p{M}]+)*\.?$/u;
const LONGEST = 60;
const MOST_WORDS = 5;
/** A dot between words of several letters makes them a web address, as in `evil.example`. */
const ADDRESS = /[\p{L}\p{M}]{2,}\.[\p{L}\p{M}]{2,}|www\./iu;

/**
 * The greeting of a mail. Names are user input: they are used only if they cannot be anything but a name, so that
 * Tally's mails cannot carry a message or a link from others. Pass undefined for recipients with an unverified address.
 */
export function greeting(name: string | undefined): string {
  return name !== undefined && isPlainName(name) ? `Hello ${name},` : 'Hello,';
}

function isPlainName(name: string): boolean {
  return name.length <= LONGEST && name.split(' ').length <= MOST_WORDS && NAME.test(name) && !ADDRESS.test(name);
}
