import { domainToASCII } from 'node:url';

/** What HTML's input of type email takes, and so every client; dots stand where they like, as old addresses have them. */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_ADDRESS = 254;

/**
 * The one address that a text names, as it is stored, compared and mailed to, or undefined: trimmed, in NFKC, in lower case, the domain in
 * ASCII; plus and dots are kept. Whatever could part it into several addresses or lines is refused after that, for full-width signs become plain ones.
 */
export function mailAddressOf(text: string): string | undefined {
  const clean = folded(text);
  const at = clean.indexOf('@');
  const local = clean.slice(0, Math.max(at, 0));
  const domain = clean.slice(at + 1);
  if (!LOCAL.test(local) || !DOMAIN.test(domain)) return undefined;
  const address = `${local}@${domainToASCII(domain)}`;
  return address.length <= MAX_ADDRESS && isDomain(address.slice(at + 1)) ? address : undefined;
}

/** The form in which addresses are compared; what is no address stays as it is, and is none of anybody's. */
export function normalizeEmail(text: string): string {
  return mailAddressOf(text) ?? folded(text);
}

/** Letters, digits and inner hyphens in at least two labels; the last is no number, for then it is an address of a machine. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
