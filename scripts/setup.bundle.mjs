// One file of the server and all that it imports: to find and read two thousand files takes longer than to run them.
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** These read files beside their own, or are there only where somebody wants them. */
const LEFT_OUT = [
  '@aws-sdk/*',
  '@fastify/swagger-ui',
  '@mongodb-js/zstd',
  '@node-rs/argon2',
  'altair-static',
  'gcp-metadata',
  'kerberos',
  'mongodb-client-encryption',
  'snappy',
  'socks',
];
/** What is CommonJS among it asks for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);";

/** What is started: from Node 22 on, what was compiled is kept beside the code, and the next start is a tenth quicker. */
const START = `import module from 'node:module';
import { fileURLToPath } from 'node:url';
module.enableCompileCache?.(fileURLToPath(new URL('compiled', import.meta.url)));
await import('./server.js');
`;

/** Names stay as they are written, for the schema is built from classes; and whoever reads a stack finds readable code. */
export async function bundle(entry, folder) {
  rmSync(folder, { recursive: true, force: true });
  // Found only now: this file is read before anything is installed.
  const { build } = createRequire(import.meta.url)('esbuild');
  await build({
    entryPoints: { server: entry },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    keepNames: true,
    minifySyntax: true,
    legalComments: 'none',
    external: LEFT_OUT,
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'main.js'), START);
}
