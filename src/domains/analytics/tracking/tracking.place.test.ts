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

  it.each([
    ['/caf%C3%A9', '/café'],
    ['/caf%c3%a9', '/café'],
    ['/café', '/café'],
    ['/cafe%CC%81', '/café'],
    ['/cafe\u0301', '/café'],
    ['/%61%2d%7E%2E_', '/a-~._'],
    ['/Foo_%28bar%29', '/Foo_(bar)'],
    ['/Foo_(bar)', '/Foo_(bar)'],
    ['/%40ana', '/@ana'],
    ['/a%2fb%3f%23%25', '/a%2Fb%3F%23%25'],
    ['/a b|"<>', '/a b|"<>'],
    ['/a%20b%7c%22%3c%3E', '/a b|"<>'],
    ['/a%5cb', '/a%5Cb'],
    ['/%E6%97%A5%E6%9C%AC/日本', '/日本/日本'],
    ['/%f0%9f%8d%8b', '/🍋'],
    // Invisible and bidirectional control characters stay encoded.
    ['/a%E2%80%AEb\u202Ec', '/a%E2%80%AEb%E2%80%AEc'],
    ['/a%c2%a0b\u00A0c', '/a%C2%A0b%C2%A0c'],
    ['/%00%0a', '/%00%0A'],
    // Invalid UTF-8 bytes among valid ones.
    ['/%e9t%c3%a9', '/%E9té'],
    ['/%c3%28', '/%C3('],
    ['/%ed%a0%80', '/%ED%A0%80'],
    ['/\uD800', '/\uFFFD'],
    ['/100%', '/100%'],
    ['/%%34%31', '/%%34%31'],
    ['/%4%31', '/%4%31'],
    ['/%2541', '/%2541'],
  ])('spells the path %j as %j, also another time', (address, path) => {
    expect(placeOf(address).path).toBe(path);
    expect(placeOf(path).path).toBe(path);
    expect(placeOf(`https://site.example${address}`).url).toBe(`https://site.example${path}`);
  });

  it('keeps characters and encoded bytes whole where it cuts', () => {
    expect(placeOf(`/${'x'.repeat(298)}🍋`).path).toBe(`/${'x'.repeat(298)}`);
    expect(placeOf(`/${'x'.repeat(297)}%2F`).path).toBe(`/${'x'.repeat(297)}`);
    expect(placeOf(`/?utm_source=${'x'.repeat(99)}🍋`).utm).toEqual({ source: 'x'.repeat(99) });
  });

  it('has one spelling of the host', () => {
    for (const host of ['BÜCHER.example', 'xn--bcher-kva.example', 'bücher.example.', 'bu\u0308cher.example:443'])
      expect(placeOf(`https://${host}/`).url).toBe('https://xn--bcher-kva.example/');
    expect(placeOf('http://site.example:8080').url).toBe('http://site.example:8080/');
    expect(placeOf('https://ann:p@ss@site.example/x').url).toBe('https://site.example/x');
    expect(placeOf('https://no host/x').url).toBe('https://no host/x');
  });

  it('reads the campaign', () => {
    expect(placeOf('/?utm_campaign=%20caf%C3%A9+').utm).toEqual({ campaign: 'café' });
    expect(placeOf('/?utm_campaign=cafe%CC%81').utm).toEqual({ campaign: 'café' });
    expect(placeOf('/?utm_campaign=%20').utm).toBeUndefined();
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
  it('has one spelling of each address', () => {
    const cafe = { referrer: 'https://xn--bcher-kva.example/café', referrerHost: 'xn--bcher-kva.example' };
    for (const address of [
      'https://bücher.example/caf%C3%A9',
      'https://XN--bcher-kva.example:443/caf%c3%a9?q=1',
      'https://bücher.example./cafe\u0301#x',
    ])
      expect(referrerOf(address)).toEqual(cafe);
    expect(referrerOf('https://site.example')).toEqual(referrerOf('https://site.example/'));
    expect(referrerOf('https://site.example/%61nn%40example%2Ecom')?.referrer).toBe('https://site.example/[email]');
    expect(referrerOf('https://ann:p@ss@site.example')?.referrerHost).toBe('site.example');
  });

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
