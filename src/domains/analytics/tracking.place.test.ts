import { describe, expect, it } from 'vitest';
import { clientOf, countryOf } from './tracking.client.js';
import { placeOf, referrerOf, scrub } from './tracking.place.js';
import { propertiesOf, propertiesProblem } from './tracking.properties.js';

describe('placeOf', () => {
  it.each([
    ['https://Site.example/a/b?utm_source=x&token=1#part', 'https://site.example/a/b?utm_source=x', '/a/b'],
    ['/a?flav=rss20', '/a?flav=rss20', '/a'],
    ['https://site.example', 'https://site.example/', '/'],
    ['https://user:secret@site.example/x', 'https://site.example/x', '/x'],
    ['//odd//path', '//odd//path', '//odd//path'],
    ['?q=1', '/', '/'],
    ['/%E0%A4%A', '/%E0%A4%A', '/%E0%A4%A'],
  ])('keeps of %s what is harmless', (address, url, path) => {
    expect(placeOf(address)).toMatchObject({ url, path });
  });

  it('reads the campaign', () => {
    expect(placeOf('/?UTM_Source=mail&utm_medium=email&utm_campaign=a%20b').utm).toEqual({
      source: 'mail',
      medium: 'email',
      campaign: 'a b',
    });
    expect(placeOf('/').utm).toBeUndefined();
  });

  it('cuts what is long', () => {
    expect(placeOf(`/${'x'.repeat(1_000)}`).path).toHaveLength(300);
    expect(
      placeOf(`https://site.example/${'x'.repeat(1_000)}?utm_source=${'y'.repeat(1_000)}`).url.length,
    ).toBeLessThan(501);
  });
});

describe('scrub', () => {
  it.each([
    ['/users/ann@example.com/x', '/users/[email]/x'],
    ['/users/ann%40example.com', '/users/[email]'],
    ['/reset/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', '/reset/[token]'],
    ['/reset/0123456789abcdef0123456789abcdef', '/reset/[token]'],
    ['/blog/a-long-slug-that-is-no-token-at-all-but-words', '/blog/a-long-slug-that-is-no-token-at-all-but-words'],
  ])('%s', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });
});

describe('referrerOf', () => {
  it('keeps host and path, and nothing that is no web address', () => {
    expect(referrerOf('https://u:p@Search.example/find/?q=secret#x')).toEqual({
      referrer: 'https://search.example/find/',
      referrerHost: 'search.example',
    });
    for (const none of ['', '-', 'about:blank', 'android-app://x', null, undefined])
      expect(referrerOf(none)).toBeUndefined();
  });
});

describe('clientOf and countryOf', () => {
  it('read what a browser says', () => {
    expect(clientOf('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0')).toEqual({
      device: 'desktop',
      browser: 'Firefox',
      os: 'Linux',
      isBot: false,
      botReasons: [],
    });
    expect(clientOf('curl/8.5.0')).toMatchObject({ isBot: true, botReasons: ['user_agent'], device: 'other' });
    expect(clientOf('-')).toMatchObject({ isBot: true, botReasons: ['no_user_agent'] });
    expect(['de-CH', 'en', 'zh-Hant-TW', 'x', '!', undefined].map(countryOf)).toEqual([
      'CH',
      undefined,
      'TW',
      ...Array<undefined>(3),
    ]);
  });
});

describe('properties', () => {
  it('are flat, few and short', () => {
    expect(propertiesProblem({ a: 'x', b: 1, c: false })).toBeUndefined();
    for (const bad of [
      null,
      [],
      'x',
      { a: null },
      { a: {} },
      { '': 1 },
      { ['x'.repeat(51)]: 1 },
      { a: 'x'.repeat(501) },
    ])
      expect(propertiesProblem(bad)).toBeDefined();
    expect(propertiesOf({ 'ann@example.com': 'x', n: 1 })).toEqual([
      { name: '[email]', value: 'x' },
      { name: 'n', value: '1' },
    ]);
  });
});
