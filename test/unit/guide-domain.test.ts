import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { snippetsOf, textOf } from '../testkit/snippets.js';

const GUIDE = 'docs/guides/add-a-domain.md';
const FOLDER = resolve('src/domains/notes');

/** The files of the guide's domain, as if they lay where it says. */
function filesOfTheGuide(): Map<string, string> {
  const names = [...textOf(GUIDE).matchAll(/^## \d\. .*`([\w./]+\.ts)`$/gm)].map(([, name = '']) => name);
  const bodies = snippetsOf(GUIDE).filter(({ kind }) => kind === 'ts');
  expect(names.length).toBe(bodies.length);
  return new Map(bodies.map(({ body }, index) => [resolve(FOLDER, names[index] ?? ''), body]));
}

describe('the domain in the guide', () => {
  it('compiles beside the others as it stands', () => {
    const files = filesOfTheGuide();
    expect(files.size).toBe(6);
    const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
    const host = ts.createCompilerHost({ ...options, noEmit: true });
    const withGuide: ts.CompilerHost = {
      ...host,
      // TypeScript looks for no file in folders that are not there.
      directoryExists: (path) => resolve(path).startsWith(FOLDER) || (host.directoryExists?.(path) ?? true),
      fileExists: (path) => files.has(resolve(path)) || host.fileExists(path),
      readFile: (path) => files.get(resolve(path)) ?? host.readFile(path),
      getSourceFile(path, ...rest) {
        const text = files.get(resolve(path));
        return text === undefined ? host.getSourceFile(path, ...rest) : ts.createSourceFile(path, text, rest[0], true);
      },
    };
    const program = ts.createProgram([...files.keys()], { ...options, noEmit: true, skipLibCheck: true }, withGuide);
    const faults = [...files.keys()].flatMap((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  }, 240_000);
});
