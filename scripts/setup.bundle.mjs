// One file of the server and all that it imports: to find and read two thousand files takes longer than to run them.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** Names stay as they are written, for the schema is built from classes; and whoever reads a stack finds readable code. */
export async function bundle(entry, folder) {
  rmSync(folder, { recursive: true, force: true });
  // Found only now: this file is read before anything is installed.
  const { build } = createRequire(import.meta.url)('esbuild');
  await build({
    entryPoints: [entry],
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
}
