import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** A root field, as its resolver stands in the code. */
interface RootField {
  kind: string;
  name: string;
  /** What its method calls, with the file that each function is imported from. */
  calls: Map<string, string>;
}

const KINDS = ['Query', 'Mutation', 'Subscription'];

function rootFieldsOf(path: string): RootField[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const imported = new Map<string, string>();
  for (const statement of source.statements) {
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!ts.isImportDeclaration(statement) || !names || !ts.isNamedImports(names)) continue;
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    for (const { name } of names.elements) imported.set(name.text, from);
  }
  const classes = source.statements.filter((statement) => ts.isClassDeclaration(statement));
  return classes.flatMap(({ members }) =>
    members.filter((member) => ts.isMethodDeclaration(member)).flatMap((method) => rootFieldOf(method, imported)),
  );
}

function rootFieldOf(method: ts.MethodDeclaration, imported: Map<string, string>): RootField[] {
  const decorators = ts.getDecorators(method) ?? [];
  const names = decorators.map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  );
  const kind = names.find((name) => KINDS.includes(name));
  if (!kind) return [];
  const calls = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
      calls.set(node.expression.text, imported.get(node.expression.text) ?? '');
    ts.forEachChild(node, visit);
  };
  if (method.body) visit(method.body);
  return [{ kind, name: method.name.getText(), calls }];
}

const fields = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.resolver.ts'))
  .flatMap((path) => rootFieldsOf(join('src', path)));

/** A field of the schema by another name than its method would be found by neither. */
it('a root field has the name of its method', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const inSchema = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
  expect(fields.map(({ name }) => name).sort()).toEqual(inSchema.sort());
});

it('a root field calls the function of its own name, from a service', () => {
  const others = fields.flatMap(({ kind, name, calls }) => {
    const from = calls.get(name) ?? '';
    // What one record by its id comes from, and what a subscription is given, is no function of a service.
    const isLookup = kind === 'Query' && calls.has(`${name}Loader`);
    const isNews = kind === 'Subscription' && calls.size === 0;
    return from.endsWith('.service.js') || isLookup || isNews
      ? []
      : [`${name}: ${from || [...calls.keys()].join(', ')}`];
  });
  expect(others).toEqual([]);
  expect(fields.length).toBeGreaterThan(250);
});
