import 'reflect-metadata';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { buildTallySchema } from '../app.js';
import type { AccessRule, RateRule } from '../auth/access.js';
import { declaredIndexes } from '../database/indexes.js';
import { ERROR_CODES, USER_ERROR_CODES } from '../shared/error.codes.js';
import { REFERENCE_FOLDER, referencePages } from './docs.reference.js';
import { table } from './docs.table.js';

/** `npm run docs` writes the documents that are made of the code; with `--check` it fails when one is out of date. */
const isCheck = process.argv.includes('--check');
const schema = buildTallySchema();
const documents = {
  'docs/errors.md': errors(),
  'docs/indexes.md': indexes(),
  'docs/access.md': access(schema),
  ...referencePages(schema),
};

const complaints: string[] = [];
for (const [file, text] of Object.entries(documents)) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (isCheck) complaints.push(`${file} is not up to date`);
  else write(file, text);
}
for (const file of referencesOfNothing()) {
  if (isCheck) complaints.push(`${file} is of nothing any more`);
  else rmSync(file);
}
for (const complaint of complaints) console.error(`${complaint}: run npm run docs and commit it.`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${file} written.`);
}

/** Pages of the reference whose domain or kind is gone. */
function referencesOfNothing(): string[] {
  if (!existsSync(REFERENCE_FOLDER)) return [];
  const files = readdirSync(REFERENCE_FOLDER).map((name) => `${REFERENCE_FOLDER}/${name}`);
  return files.filter((file) => !Object.hasOwn(documents, file));
}

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

function access(schema: GraphQLSchema): string {
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
