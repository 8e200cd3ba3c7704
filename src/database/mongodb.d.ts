/** The driver's own connection, which its package does not describe: what `driver.ts` needs of it. */
declare module 'mongodb/lib/cmap/connection.js' {
  import type { EventEmitter } from 'node:events';

  export class Connection extends EventEmitter {
    /** Why it was closed. */
    readonly error: Error | null;
    writeCommand(command: unknown, options: unknown): Promise<void>;
  }
}
