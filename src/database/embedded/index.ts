export { ensureBinary } from './binary.js';
export { StuckDatabaseError } from './claim.js';
export { startEmbedded } from './server.js';
export { SetupError } from './setup.error.js';
export type { EmbeddedDatabase } from './supervisor.js';
