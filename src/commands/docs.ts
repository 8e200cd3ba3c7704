import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildTallySchema } from '../app.js';
import type { AccessRule, RateRule } from '../auth/access.js';
import { declaredIndexes } from '../database/indexes.js';
import { ERROR_CODES, USER_ERROR_CODES } from '../shared/error.codes.js';

/** `npm run docs` writes the documents that are made of the code; with `--check` it fails when one is out of date. */
const DOCUMENTS: Record<string, () => string> = {
  'docs/errors.md': errors,
  'docs/indexes.md': indexes,
  'docs/access.md': access,
};

let stale = false;
for (const [file, make] of Object.entries(DOCUMENTS)) {
  const text = make();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`${file} written.`);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not up to date: run npm run docs and commit it.`);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;

function errors(): string {
  const faults = Object.entries(ERROR_CODES).map(([code, { status, retryable, meaning, fix }]) => [
    `\`${code}\``,
    String(status),
    retryable ? 'yes' : 'no',
    meaning,
    fix,
  ]);
  const problems = Object.entries(USER_ERROR_CODES).map(([code, { status, meaning }]) => [
    `\`${code}\``,
    String(status),
    meaning,
  ]);
  return [
    '# Errors',
    'Written from `src/shared/error.codes.ts` by `npm run docs`.',
    'A mutation answers `userErrors { code message field allowed }` for what a person can mend on a form: show each beside the field it names.',
    'Everything else stands in `errors[]`, with its code in `extensions.code`. A query answers what a person can mend as `BAD_USER_INPUT` or `NOT_FOUND`, with `extensions.problems` in the form of `userErrors`.',
    '## `errors[].extensions.code`',
    'The HTTP status is that of an answer in which nothing was executed; once execution began, GraphQL answers 200. REST always uses it.',
    table(['code', 'status', 'retry', 'meaning', 'what to do'], faults),
    '## `userErrors[].code`',
    'The HTTP status of GraphQL is 200; the one given here is that of REST.',
    table(['code', 'status', 'meaning'], problems),
    '',
  ].join('\n\n');
}

function indexes(): string {
  const collections = [...declaredIndexes()].sort(([a], [b]) => a.localeCompare(b));
  const sections = collections.map(([collection, list]) => {
    const rows = list.map(({ keys, reason, options }) => [
      `\`${Object.entries(keys)
        .map(([field, direction]) => (direction === 1 ? field : `${field} desc`))
        .join(', ')}\``,
      Object.keys(options)
        .map((option) =>
          option === 'expireAfterSeconds' ? 'TTL' : option === 'partialFilterExpression' ? 'partial' : option,
        )
        .join(', '),
      reason,
    ]);
    return [`## ${collection}`, rows.length > 0 ? table(['keys', 'kind', 'reason'], rows) : 'By `_id` only.'].join(
      '\n\n',
    );
  });
  return [
    '# Indexes',
    'Written from the models by `npm run docs`. Created at start; what is no longer declared is dropped. Every collection also has `_id`.',
    ...sections,
    '',
  ].join('\n\n');
}

function access(): string {
  const schema = buildTallySchema();
  const sections = [
    ['Queries', schema.getQueryType()],
    ['Mutations', schema.getMutationType()],
    ['Subscriptions', schema.getSubscriptionType()],
  ] as const;
  const parts = sections.map(([title, type]) => {
    const rows = Object.values(type?.getFields() ?? {})
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((field) => {
        const rule = field.extensions['access'] as AccessRule;
        const rate = field.extensions['rate'] as RateRule | undefined;
        return [
          `\`${field.name}\``,
          rule.callers.join(', '),
          rate ? `${String(rate.points)} in ${String(rate.seconds)} s` : '',
        ];
      });
    return [`## ${title}`, table(['field', 'who', 'how often'], rows)].join('\n\n');
  });
  return [
    '# Who may do what',
    'Written from the rules by `npm run docs`. An admin counts as every kind of staff; own records only, where a rule says `user`.',
    ...parts,
    '',
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
