import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../http/examples/', import.meta.url));
const LOOKUP = 'lookup.graphql';

/** An operation that the playground opens with. */
export interface Example {
  /** From the file name: `My tickets with messages`. */
  title: string;
  query: string;
  /** May contain placeholders such as `{{aTicket.nodes.0.id}}`: a path in the result of the lookup. */
  variables: unknown;
}

export interface Examples {
  examples: readonly Example[];
  /** The operation whose result fills the placeholders. */
  lookup: string;
}

/** The examples in numeric order: `NN-name.graphql`, with `NN-name.variables.json` for variables. */
export function readExamples(): Examples {
  const files = readdirSync(FOLDER);
  const examples = files
    .filter((file) => file.endsWith('.graphql') && file !== LOOKUP)
    .sort()
    .map((file): Example => {
      const name = file.slice(0, -'.graphql'.length);
      const variables = `${name}.variables.json`;
      return {
        title: titleOf(name),
        query: read(file),
        variables: files.includes(variables) ? (JSON.parse(read(variables)) as unknown) : {},
      };
    });
  return { examples, lookup: read(LOOKUP) };
}

const PLACEHOLDER = /^\{\{([\w.]+)\}\}$/;

/** The variables with every placeholder replaced by the value found, or by an empty string. */
export function fillIn(value: unknown, found: unknown): unknown {
  if (typeof value === 'string') {
    const path = PLACEHOLDER.exec(value)?.[1];
    return path === undefined ? value : (at(found, path.split('.')) ?? '');
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, found)]));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function titleOf(name: string): string {
  const words = name.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function read(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}
