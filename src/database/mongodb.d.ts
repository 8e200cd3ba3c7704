/** The driver's internal connection, which its package does not declare: the parts that `driver.ts` needs. */
declare module 'mongodb/lib/cmap/connection.js' {
  import type { EventEmitter } from 'node:events';

  export class Connection extends EventEmitter {
    /** Why it was closed. */
    readonly error: Error | null;
    writeCommand(command: unknown, options: unknown): Promise<void>;
  }
}
