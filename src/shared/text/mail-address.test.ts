import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailAddressOf, normalizeEmail } from './mail-address.js';

describe('an address', () => {
  it.each([
    [' Anna@Example.COM ', 'anna@example.com'],
    ['anna+tag@example.com', 'anna+tag@example.com'],
    ['a.n.n.a@example.com', 'a.n.n.a@example.com'],
    ["o'brien_1/x=y@example.com", "o'brien_1/x=y@example.com"],
    ['anna@münchen.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@MÜNCHEN.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@xn--mnchen-3ya.example', 'anna@xn--mnchen-3ya.example'],
    ['anna@भारत.example', 'anna@xn--h2brj9c.example'],
    ['ａnna＠example．com', 'anna@example.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
    [`ann@${'a'.repeat(63)}.org`, `ann@${'a'.repeat(63)}.org`],
  ])('%j is %j', (text, address) => {
    expect(mailAddressOf(text)).toBe(address);
    expect(normalizeEmail(text)).toBe(address);
  });

  it.each([
    'nobody',
    'anna@',
    '@example.com',
    'anna@localhost',
    'jörg@example.org',
    'ann@sub_domain.example.org',
    'ann@-x.example.org',
    'ann@x-.example.org',
    'ann@x..example.org',
    'ann@.example.org',
    'ann@example.org.',
    'ann@127.0.0.1',
    'ann@0x7f.1',
    'ann@[127.0.0.1]',
    'ann@exa%2emple.org',
    'ann@xn--a.example',
    `ann@${'a'.repeat(64)}.org`,
    `${'x'.repeat(65)}@example.org`,
    `ann@${'a.'.repeat(130)}org`,
    'victim＠bank.example，attacker@evil.example',
    'a；b@example.org',
    'a;b@example.org',
    'x@example.org,y@example.org',
    'x@example.org y@example.org',
    'x@example.org\nBcc: y@example.org',
    'nul\u0000x@example.org',
    'x@exam\u0000ple.org',
    'a\u200bnn@example.org',
    'ann@exam\u200bple.org',
    'ann\u202e@example.org',
    '"a@b"@example.com',
    'Ann <ann@example.com>',
    '<ann@example.com>',
    'ann(x)@example.com',
    'a:b@example.com',
    'a\\b@example.com',
    'ann@exam\ud800ple.org',
    '',
  ])('%j is none', (text) => {
    expect(mailAddressOf(text)).toBeUndefined();
  });

  it('is the same when done twice, is one recipient, and is what every client takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string(),
          fc.string({ unit: 'binary' }).map((text) => `a${text}@b${text}.example`),
        ),
        (text) => {
          expect(normalizeEmail(normalizeEmail(text))).toBe(normalizeEmail(text));
          const address = mailAddressOf(text);
          if (address === undefined) return;
          expect(address).toMatch(
            /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
          );
        },
      ),
    );
  });
});
