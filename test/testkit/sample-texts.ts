/** Nothing that a reader sees: no text of a person is one of these. */
export const UNSEEN: Readonly<Record<string, string>> = {
  'a combining mark alone': '\u0301',
  'marks of three scripts': '\u0301\u3099\u093e',
  'zero-width blanks': '\u200b\u200c\u200d\u2060',
  'braille blanks': '\u2800\u2800\u2800',
  'Hangul fillers': '\u3164\uffa0\u115f',
  'soft hyphens': '\u00ad\u00ad',
  'variation selectors': '\ufe0f\ufe0e',
  tags: '\u{e0041}\u{e007f}',
};

/** What is trimmed away: an empty text, which some fields take. */
export const BLANK: Readonly<Record<string, string>> = {
  blanks: '   ',
  'blanks of other widths': '\u2003\u3000',
  'byte order marks': '\ufeff\ufeff',
};

/** What no text may hold, whatever it is for. */
export const BROKEN: Readonly<Record<string, string>> = {
  'a high surrogate': 'half \ud83d of it',
  'a low surrogate': 'half \ude00 of it',
  'a surrogate at the end': 'half of it \ud83d',
  'U+0000': 'nul \0 inside',
};

/** What no text of a person holds, of one line or of several. */
export const UNRULY: Readonly<Record<string, string>> = {
  'an open turn': '\u202eRedrum of it',
  'an open isolate': 'A\u2066nimda of it',
  'control characters': 'bell \u0007 and escape \u001b[31m',
};

/** What a name or a title does not hold, and a longer text may. */
export const SEVERAL_LINES: Readonly<Record<string, string>> = {
  'a turn within': 'A\u202enimda\u202c of it',
  'marks of direction': 'left \u200e and right \u200f and \u061c',
  'line separators': 'one\u2028two\u2029three',
  'line breaks': 'one\ntwo\r\nthree',
  tabs: 'one\ttwo',
};

/** What people write: it comes back as it was, in NFC. */
export const WRITTEN: Readonly<Record<string, string>> = {
  kana: 'ガギグゲゴ ぱぴぷ バグ',
  'kana in parts': 'か\u3099き\u3099',
  'half-width kana': 'ﾊﾞｸﾞ',
  han: '支持深色模式，退款没有到账。',
  Devanagari: 'हिन्दी की किताब',
  Thai: 'ภาษาไทยง่ายมาก',
  Hangul: '한국어 배우기',
  'Hangul in parts': '\u1112\u1161\u11ab\u1100\u116e\u11a8',
  Cyrillic: 'Новогодняя ёлка и йога',
  Turkish: 'İstanbul ısırgan Iğdır',
  Arabic: 'مرحبا بالعالم',
  Persian: 'می\u200cخواهم',
  Hebrew: 'שלום עולם',
  Latin: 'Łukasz Sørensen Größe œuvre',
  'Latin in parts': 'e\u0301cole a\u030a',
  Vietnamese: 'Tiếng Việt',
  'a sign that NFC writes otherwise': '\u212b \u2126',
  'full width': 'Ｆｕｌｌ ｗｉｄｔｈ ０１',
  ligatures: 'ﬁrst ①',
  emoji: 'a family 👨‍👩‍👧‍👦 and 🏳️‍🌈',
  'private signs': 'sign \ue000 of ours',
  'a noncharacter': 'sign \uffff of nobody',
  markup: '<b>bold</b> & {"$gt": ""}',
  'a long word': 'x'.repeat(400),
};
