import { registerDecorator, validateSync, type ValidationArguments, type ValidationError } from 'class-validator';
import type { ValidatorFn } from 'type-graphql';
import type { UserErrorCodeName } from '../shared/error.codes.js';
import { InputError, type InputProblem } from '../shared/errors.js';
import { idPrefix } from '../shared/ids.js';
import { mailAddressOf } from '../shared/text.js';
import { closesItsTurns, hasTurning, hasVisible, lengthOf, weightOf } from '../shared/text/characters.js';
import { isTimeZone } from '../shared/time-zones.js';
import { brokenTexts, cleanTexts, hideCardsIn, removeCards } from './input.texts.js';

interface Check {
  /** The problem with the value, or undefined. */
  problem(value: unknown): { code: UserErrorCodeName; message: string } | undefined;
  /** The same rule as JSON Schema, as far as it can be expressed: for one item, except `minItems` and `maxItems`. */
  schema?: JsonSchema;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Unicode control characters (Cc) and line separators, which are not allowed in names and titles. */
const CONTROL_LINE = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Longer texts may contain line breaks and tabs. */
const CONTROL_TEXT = /(?![\t\n\r])\p{Cc}/u;

interface TextLimits {
  /** Visible characters; a Chinese, Japanese or Korean character counts twice, because it says as much as two letters. */
  min?: number;
  /** Visible characters. */
  max: number;
  /** Whether line breaks and tabs are allowed, and direction marks if they are closed again. */
  multiline?: boolean;
  /** Whether payment card numbers are removed from it. */
  hideCards?: boolean;
}

/**
 * A text written by people: trimmed and converted to Unicode NFC before it is measured, with something visible and no
 * control characters. A single line must not change the text direction; a longer text must close each direction mark.
 */
export function IsText(limits: TextLimits): PropertyDecorator {
  const check = rule('text', {
    problem: (value) => eachOf(value, (text) => textProblem(text, limits)),
    schema: textSchema(limits),
  });
  return (target, property) => {
    check(target, property);
    if (limits.hideCards) hideCardsIn(target, property);
  };
}

/** Surrounding whitespace, including line breaks, does not count toward the length. */
function textSchema({ min = 1, max, multiline = false }: TextLimits): JsonSchema {
  const control = multiline
    ? '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F'
    : '\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029';
  const filled = `[^\\s${control}]`;
  const least = Math.ceil(min / 2);
  const text = least > 1 ? `${filled}[^${control}]{${String(least - 2)},}${filled}` : `${filled}[^${control}]*`;
  return { minLength: least, maxLength: mostUnits(max), pattern: `^\\s*${min > 0 ? text : `(${text})?`}\\s*$` };
}

/** One visible character may consist of several code points: a family emoji of eleven. */
function mostUnits(max: number): number {
  return max * 8 + 32;
}

function textProblem(text: unknown, limits: TextLimits): ReturnType<Check['problem']> {
  const { min = 1, max, multiline = false } = limits;
  if (typeof text !== 'string') return { code: 'INVALID', message: 'must be a string' };
  if (text.length === 0) return min > 0 ? { code: 'REQUIRED', message: 'must not be blank' } : undefined;
  if (text.length > max && (text.length > mostUnits(max) || lengthOf(text, max) > max)) {
    return { code: 'TOO_LONG', message: `must have at most ${String(max)} characters` };
  }
  if (!text.isWellFormed()) return { code: 'INVALID', message: 'must be well-formed Unicode' };
  const message = multiline ? textFault(text) : lineFault(text);
  if (message !== undefined) return { code: 'INVALID', message };
  return min > 1 && weightOf(text, min) < min
    ? { code: 'TOO_SHORT', message: `must have at least ${String(min)} characters` }
    : undefined;
}

function lineFault(text: string): string | undefined {
  if (CONTROL_LINE.test(text)) return 'must be one line without control characters';
  if (!hasVisible(text)) return 'must contain at least one visible character';
  return hasTurning(text) ? 'must not contain characters that change the text direction' : undefined;
}

function textFault(text: string): string | undefined {
  if (CONTROL_TEXT.test(text)) return 'must not contain control characters';
  if (!hasVisible(text)) return 'must contain at least one visible character';
  return closesItsTurns(text) ? undefined : 'must close every text direction mark';
}

/** A list of at most `max` items. */
export function IsList(max: number, min = 0): PropertyDecorator {
  return rule('list', {
    problem(value) {
      if (!Array.isArray(value)) return undefined;
      if (value.length > max) return { code: 'TOO_LONG', message: `must have at most ${String(max)} items` };
      return value.length < min ? { code: 'TOO_SHORT', message: `must have at least ${String(min)} items` } : undefined;
    },
    schema: { maxItems: max, ...(min > 0 ? { minItems: min } : {}) },
  });
}

/** An integer or a number from `min` to `max`. */
export function IsBetween(min: number, max: number): PropertyDecorator {
  return rule('between', {
    problem: (value) =>
      typeof value === 'number' && value >= min && value <= max
        ? undefined
        : { code: 'OUT_OF_RANGE', message: `must be from ${String(min)} to ${String(max)}` },
    schema: { minimum: min, maximum: max },
  });
}

/** The ID of a record of this type. */
export function IsIdOf(prefix: string): PropertyDecorator {
  return rule('id', {
    problem: (value) =>
      eachOf(value, (id) =>
        typeof id === 'string' && idPrefix(id) === prefix
          ? undefined
          : { code: 'INVALID', message: `must be an ID that begins with ${prefix}_` },
      ),
    schema: { pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$` },
  });
}

/** The form of an email address before it is normalized. */
export const MAIL_ADDRESS: JsonSchema = {
  pattern: '^[^@\uFF20\uFE6B]+[@\uFF20\uFE6B][^@\uFF20\uFE6B]+$',
};

/** An email address, checked in the form in which it is stored. */
export function IsMailAddress(): PropertyDecorator {
  return rule('email', {
    problem: (value) =>
      typeof value === 'string' && mailAddressOf(value) !== undefined
        ? undefined
        : { code: 'INVALID', message: 'must be one email address, for example name@example.com' },
    schema: MAIL_ADDRESS,
  });
}

/** A web address with https or http. */
export function IsWebAddress(): PropertyDecorator {
  return rule('url', {
    problem: (value) =>
      typeof value === 'string' &&
      value.length <= 2_000 &&
      /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/u.test(value) &&
      URL.canParse(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a web address that begins with https:// or http://' },
    schema: { format: 'uri', maxLength: 2_000, pattern: '^https?://[^\\s]+$' },
  });
}

type NullMeaning = 'refused' | 'clears';
const nullMeanings = new Map<unknown, Map<string, NullMeaning>>();

/** In an update: leaving the field out keeps the value; null is not allowed. */
export function NotNull(): PropertyDecorator {
  return meaningOfNull('refused');
}

/** In an update: leaving the field out keeps the value; null clears it. */
export function NullClears(): PropertyDecorator {
  return meaningOfNull('clears');
}

function meaningOfNull(meaning: NullMeaning): PropertyDecorator {
  return (target, property) => {
    const known = nullMeanings.get(target.constructor) ?? new Map<string, NullMeaning>();
    nullMeanings.set(target.constructor, known.set(String(property), meaning));
  };
}

/** What null means for each marked field of an input class, including inherited ones. */
export function nullMeaningsOf(type: unknown): ReadonlyMap<string, NullMeaning> {
  const above: unknown = typeof type === 'function' ? Object.getPrototypeOf(type) : undefined;
  const inherited = typeof above === 'function' ? nullMeaningsOf(above) : [];
  return new Map([...inherited, ...(nullMeanings.get(type) ?? [])]);
}

function nullProblems(input: object, path: readonly string[]): InputProblem[] {
  const values = input as Record<string, unknown>;
  return [...nullMeaningsOf(input.constructor)]
    .filter(([name, meaning]) => meaning === 'refused' && values[name] === null)
    .map(([name]) => ({
      code: 'REQUIRED',
      message: `${name} must not be null; leave it out to keep its value.`,
      field: [...path, name],
      allowed: [],
    }));
}

/** The fields included in an update: omitted ones keep their values, null is kept as null. */
export function givenFields<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}

const schemas = new Map<unknown, Map<string, JsonSchema[]>>();

/** The rules of a property as JSON Schema, including inherited ones. */
export function ruleSchemas(type: unknown, property: string): readonly JsonSchema[] {
  const own = schemas.get(type)?.get(property);
  if (own) return own;
  const above: unknown = typeof type === 'function' ? Object.getPrototypeOf(type) : undefined;
  return typeof above === 'function' ? ruleSchemas(above, property) : [];
}

/** Years in which every date has four digits, in every zone and after some steps more. */
const RANGE_YEARS = { min: 1970, max: 9000 } as const;

/** The beginning or end of a range that is divided into days or other steps. */
export function IsRangeEnd(): PropertyDecorator {
  const { min, max } = RANGE_YEARS;
  return rule('rangeEnd', {
    problem: (value) =>
      value instanceof Date && value.getUTCFullYear() >= min && value.getUTCFullYear() <= max
        ? undefined
        : { code: 'OUT_OF_RANGE', message: `must be in the years ${String(min)} to ${String(max)}` },
  });
}

/** The name of a time zone. */
export function IsTimeZone(): PropertyDecorator {
  return rule('timeZone', {
    problem: (value) =>
      typeof value === 'string' && isTimeZone(value)
        ? undefined
        : { code: 'INVALID', message: 'must be an IANA time zone, for example Europe/Berlin' },
    schema: { pattern: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$' },
  });
}

/** Any other rule of one property. */
export function rule(name: string, check: Check): PropertyDecorator {
  return (target, property) => {
    if (check.schema) {
      const known = schemas.get(target.constructor) ?? new Map<string, JsonSchema[]>();
      schemas.set(target.constructor, known);
      known.set(String(property), [...(known.get(String(property)) ?? []), check.schema]);
    }
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => value === undefined || value === null || check.problem(value) === undefined,
        defaultMessage: (args?: ValidationArguments) => {
          const problem = check.problem(args?.value);
          return problem ? `${problem.code}|${problem.message}` : '';
        },
      },
    });
  };
}

function eachOf<T>(value: unknown, check: (item: unknown) => T | undefined): T | undefined {
  if (!Array.isArray(value)) return check(value);
  for (const item of value) {
    const problem = check(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Run by type-graphql on every argument: normalizes texts in place, then applies the rules of the input class. */
export const checkInput: ValidatorFn = (value) => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  const inputs: object[] = Array.isArray(value) ? (value as object[]) : [value as object];
  const problems = inputs.flatMap((input) =>
    inputProblems(input, input.constructor.name.endsWith('Args') ? [] : ['input']),
  );
  if (problems.length > 0) throw new InputError(problems);
  inputs.forEach(removeCards);
};

function inputProblems(input: object, path: string[]): InputProblem[] {
  if (typeof input !== 'object' || input.constructor === Object) return [];
  cleanTexts(input);
  const wrong = validateSync(input, { skipMissingProperties: true, forbidUnknownValues: false });
  const problems = [...nullProblems(input, path), ...wrong.flatMap((error) => problemsOf(error, path))];
  const known = new Set(problems.map(({ field }) => field.join('.')));
  return [...problems, ...brokenTexts(input, path).filter(({ field }) => !known.has(field.join('.')))];
}

function problemsOf(error: ValidationError, path: string[]): InputProblem[] {
  const field = [...path, error.property];
  const own = Object.values(error.constraints ?? {}).map((text): InputProblem => {
    const [code = 'INVALID', message = 'is not valid'] = text.split('|');
    return { code: code as UserErrorCodeName, message: `${error.property} ${message}.`, field, allowed: [] };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
