import { domainToASCII } from 'node:url';

/** What HTML's email input accepts, and so every client; dots may be anywhere, as in old addresses. */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_ADDRESS = 254;

/**
 * The single address in a text, as it is stored, compared and mailed to, or undefined: trimmed, in NFKC, in lowercase,
 * the domain in ASCII; plus and dots are kept. Anything that could split it into several addresses or lines is refused
 * afterwards, because full-width characters become plain ones.
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

/** The form in which addresses are compared; text that is not an address stays unchanged, and matches no account. */
export function normalizeEmail(text: string): string {
  return mailAddressOf(text) ?? folded(text);
}

/**
 * Letters, digits and inner hyphens in at least two labels; the last is not a number, which would make it an IP
 * address.
 */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
