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

/** `npm run docs` writes the generated documents; with `--check` it fails if one is out of date. */
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
  if (isCheck) complaints.push(`${file} is out of date`);
  else write(file, text);
}
for (const file of referencesOfNothing()) {
  if (isCheck) complaints.push(`${file} no longer has a source`);
  else rmSync(file);
}
for (const complaint of complaints) console.error(`${complaint}: run npm run docs and commit the result.`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${file} written.`);
}

/** Reference pages whose domain or kind no longer exists. */
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
    'Generated from `src/shared/error.codes.ts` by `npm run docs`.',
    'Mutations return `userErrors { code message field allowed }` for errors that the user can fix: show each beside the field it names.',
    'All other errors are in `errors[]`, with the code in `extensions.code`. Queries return errors that the user can fix as `BAD_USER_INPUT` or `NOT_FOUND`, with `extensions.problems` in the form of `userErrors`.',
    '## `errors[].extensions.code`',
    'The HTTP status applies to responses in which nothing was executed; once execution has started, GraphQL responds with 200. REST always uses this status.',
    table(['code', 'status', 'retry', 'meaning', 'what to do'], faults),
    '## `userErrors[].code`',
    'GraphQL responds with HTTP status 200; the status given here is that of REST.',
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
    'Generated from the models by `npm run docs`. Indexes are created at start; those that are no longer declared are dropped. Every collection also has `_id`.',
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
    return [`## ${title}`, table(['field', 'callers', 'rate limit'], rows)].join('\n\n');
  });
  return [
    '# Access rules',
    'Generated from the access rules by `npm run docs`. Admins count as every kind of staff; where a rule says `user`, it covers only your own records.',
    ...parts,
    '',
  ].join('\n\n');
}
