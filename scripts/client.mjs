// Builds the client as a package in src/client/dist, for `npm pack ./src/client`, and reports its bundle size. `node
// scripts/client.mjs FOLDER` builds it elsewhere.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { runScript } from './setup.mjs';
import { ROOT, runQuietly, say, SetupProblem } from './setup.terminal.mjs';

const CLIENT = join(ROOT, 'src', 'client');
/** Kilobytes of script, minified and compressed, without peer dependencies. */
const BUDGETS = [
  [
    'createTallyClient and useSession',
    "export { createTallyClient } from './index.js'; export { useSession } from './react.js';",
    8,
  ],
  ['useFavorites with its dependencies', "export { useFavorites } from './react.js';", 5],
  ['analytics alone', "export { createAnalytics, trackPageview } from './index.js';", 5],
  ['everything', "export * from './index.js'; export * from './react.js';", 16],
];

await runScript(async () => {
  const output = resolve(process.argv[2] ?? join(CLIENT, 'dist'));
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const command = `tsc -p ${join('src', 'client', 'tsconfig.build.json')} --outDir ${output}`;
  await runQuietly('building the client', command, 'Fix the errors above: the client does not compile.');
  const over = [];
  for (const [name, contents, budget] of BUDGETS) {
    const size = await compressedSize(contents, output);
    say(`${size.toFixed(1).padStart(5)} kB of ${budget} kB  ${name}`);
    if (size > budget) over.push(name);
  }
  if (over.length > 0) throw new SetupProblem(`The client is too large: ${over.join(', ')}.`);
});

async function compressedSize(contents, folder) {
  const { peerDependencies } = JSON.parse(readFileSync(join(CLIENT, 'package.json'), 'utf8'));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    external: Object.keys(peerDependencies).flatMap((name) => [name, `${name}/*`]),
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1_000;
}
