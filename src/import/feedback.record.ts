import { closesItsTurns, hasVisible, withoutTurning } from '../shared/text/characters.js';
import type { FeedbackRecord } from '../shared/feedback.js';

/** Imported bodies may be longer than those typed by hand (10,000), because they contain pasted logs and tracebacks. */
const MAX_BODY = 250_000;
const MAX_TITLE = 300;

/** Why a line was not imported; counted, and stored with the line in the rejects file. */
export class RejectedLine extends Error {
  constructor(
    readonly reason: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Parses one line; throws a RejectedLine with the reason if it is invalid. */
export function parseFeedback(text: string): FeedbackRecord {
  const fields = parseObject(text);
  const kind = textField(fields, 'kind', 50);
  if (kind !== 'suggestion' && kind !== 'ticket')
    throw new RejectedLine('unknown kind', `kind is "${kind}"; must be suggestion or ticket`);
  const state = textField(fields, 'state', 50);
  if (state !== 'open' && state !== 'closed')
    throw new RejectedLine('unknown state', `state is "${state}"; must be open or closed`);
  const createdAt = dateField(fields, 'createdAt');
  const closedAt =
    fields['closedAt'] === null || fields['closedAt'] === undefined ? null : dateField(fields, 'closedAt');
  if (closedAt && closedAt < createdAt) throw new RejectedLine('impossible date', 'closedAt is before createdAt');
  const title = cleanLine(textField(fields, 'title', MAX_TITLE));
  if (!hasVisible(title)) throw new RejectedLine('blank title', 'title must not be blank');
  return {
    kind,
    state,
    createdAt,
    closedAt,
    title,
    number: countField(fields, 'number'),
    body: fields['body'] === null ? '' : clean(textField(fields, 'body', MAX_BODY)),
    labels: labelsField(fields),
    stateReason:
      fields['stateReason'] === null || fields['stateReason'] === undefined
        ? null
        : textField(fields, 'stateReason', 50),
    upVotes: countField(fields, 'upVotes'),
    downVotes: countField(fields, 'downVotes'),
    comments: countField(fields, 'comments'),
    author: cleanLine(textField(fields, 'author', 100)),
  };
}

type Fields = Record<string, unknown>;

function parseObject(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RejectedLine('not JSON', 'the line is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RejectedLine('not an object', 'the line is JSON but not an object');
  return value as Fields;
}

function textField(fields: Fields, name: string, max: number): string {
  const value = required(fields, name);
  if (typeof value !== 'string') throw wrongType(name, 'text', value);
  if (value.length > max)
    throw new RejectedLine(
      `${name} too long`,
      `${name} has ${String(value.length)} characters; the limit is ${String(max)}`,
    );
  return value;
}

function countField(fields: Fields, name: string): number {
  const value = required(fields, name);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > 2 ** 31 - 1)
    throw wrongType(name, 'a whole number from 0 to 2147483647', value);
  return value;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function dateField(fields: Fields, name: string): Date {
  const value = required(fields, name);
  if (typeof value !== 'string') throw wrongType(name, 'a time such as 2024-05-01T12:00:00Z', value);
  const date = new Date(value);
  // JavaScript rolls February 30 over into March: such a time is refused.
  if (!INSTANT.test(value) || Number.isNaN(date.getTime()) || !isRealDay(value)) {
    throw new RejectedLine('impossible date', `${name} is "${value.slice(0, 40)}"; use the form 2024-05-01T12:00:00Z`);
  }
  if (date.getTime() > Date.now() || date.getFullYear() < 1990)
    throw new RejectedLine('impossible date', `${name} is in the future or before 1990`);
  return date;
}

function isRealDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function labelsField(fields: Fields): string[] {
  const value = fields['labels'] ?? [];
  if (
    !Array.isArray(value) ||
    value.length > 50 ||
    value.some((label) => typeof label !== 'string' || label.length > 100)
  ) {
    throw wrongType('labels', 'a list of at most 50 short texts', value);
  }
  return (value as string[]).map(cleanLine);
}

function required(fields: Fields, name: string): unknown {
  if (fields[name] === undefined || fields[name] === null)
    throw new RejectedLine('missing field', `${name} is missing`);
  return fields[name];
}

function wrongType(name: string, wanted: string, value: unknown): RejectedLine {
  const found = Array.isArray(value) ? 'a list' : typeof value;
  return new RejectedLine(`wrong type of ${name}`, `${name} must be ${wanted}, not ${found}`);
}

/** Removes terminal escapes and other control characters from pasted logs, and normalizes line ends to `\n`. */
function clean(text: string): string {
  const plain = text
    .replaceAll('\r\n', '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
    .normalize('NFC');
  return closesItsTurns(plain) ? plain : withoutTurning(plain);
}

/** A single line, for titles and names: nothing in it changes the direction of surrounding text. */
function cleanLine(text: string): string {
  return withoutTurning(clean(text)).replace(/\s+/gu, ' ').trim();
}
