import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildTallySchema } from '../app.js';
import { printGraphSchema } from '../graphql/schema.js';

/** `npm run schema` writes schema.graphql; with `--check` it fails if the file is out of date. */
const FILE = 'schema.graphql';
const text = printGraphSchema(buildTallySchema());
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} is out of date: run npm run schema and commit the result.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
  console.log(`${FILE} written.`);
}
