import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { handbook } from './scripts/handbook.vite.js';

/** Where `npx vite` finds the server while somebody works at the console. */
const BACK_END = process.env['TALLY_URL'] ?? 'http://127.0.0.1:4000';
const SERVED_BY_BACK_END = [
  '/graphql',
  '/console',
  '/files',
  '/uploads',
  '/api',
  '/docs',
  '/openapi.json',
  '/playground',
  '/schema.graphql',
];
const BASE =
  /node_modules[/](react|react-dom|scheduler|react-router|@apollo[/]client|@wry|optimism|rxjs|tslib|graphql|graphql-ws|clsx)[/]/;
const TEXT = /[.](js|css|html|svg)$/;
/** Below this, the headers cost what compression saves. */
const WORTH_COMPRESSING = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** The console: web/ becomes web/dist, which the server serves at `/` (src/http/console.ts). */
export default defineConfig({
  root: 'web',
  plugins: [handbook(import.meta.dirname), react(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Tells which files a page needs, for the test of their size.
    manifest: true,
    // A small picture as a data: address would be no file to cache.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // What every page needs comes in one file: it compresses better than twenty, and changes less often than the screens.
      output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(SERVED_BY_BACK_END.map((path) => [path, { target: BACK_END, ws: path === '/graphql' }])),
  },
});

/** Beside each text file its brotli and gzip form, so that the server only sends files. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'tally-compressed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !TEXT.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const content = readFileSync(file);
        if (content.length < WORTH_COMPRESSING) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(content, BROTLI));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
