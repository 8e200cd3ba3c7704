export { ensureBinary } from './embedded.binary.js';
export { startEmbedded, type EmbeddedDatabase } from './embedded.server.js';
export { SetupError } from './setup.error.js';
