import { Connection } from 'mongodb/lib/cmap/connection.js';

/**
 * The driver (7.8.0 and 7.9.0) mistakes a socket that the database has just closed for a full one and waits forever for
 * it to drain, together with the request and the connection. With this patch, a command ends with its connection.
 */
export function endCommandsWithTheirConnection(): void {
  const write = Object.getOwnPropertyDescriptor(Connection.prototype, 'writeCommand')
    ?.value as Connection['writeCommand'];
  Connection.prototype.writeCommand = function (this: Connection, command, options) {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        reject(this.error ?? new Error('The connection to the database was closed.'));
      };
      this.once('close', end);
      write
        .call(this, command, options)
        .then(resolve, reject)
        .finally(() => this.off('close', end));
    });
  };
}
