export { ensureBinary } from './binary.js';
export { startEmbedded, type EmbeddedDatabase } from './server.js';
export { SetupError } from './setup.error.js';
