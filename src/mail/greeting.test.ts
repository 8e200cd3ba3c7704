import { describe, expect, it } from 'vitest';
import { greeting } from './greeting.js';

describe('a greeting', () => {
  it.each([
    ['Nora Nightingale', 'Hello Nora Nightingale,'],
    ["Siobhán O'Brien-Ní Dhálaigh", "Hello Siobhán O'Brien-Ní Dhálaigh,"],
    ['J. R. R. Tolkien', 'Hello J. R. R. Tolkien,'],
    ['José María de la Cruz', 'Hello José María de la Cruz,'],
    ['李小龍', 'Hello 李小龍,'],
    ['Приветова Анна', 'Hello Приветова Анна,'],
  ])('names %s', (name, begin) => {
    expect(greeting(name)).toBe(begin);
  });

  it.each([
    'You won 500 EUR: https://evil.example/claim',
    'evil.example',
    'Visit www.evil',
    'Nora <b>Bold</b>',
    'Nora (call +49 30 123)',
    '[Click](https://evil.example)',
    'Nora, your account is locked',
    'Your account was locked please reply now',
    `Nora${'a'.repeat(60)}`,
    'nora@evil',
    '',
  ])('leaves out %s', (name) => {
    expect(greeting(name)).toBe('Hello,');
  });

  it('has no name for who has not proven the address', () => {
    expect(greeting(undefined)).toBe('Hello,');
  });
});
