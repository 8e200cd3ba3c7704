import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from './connection.js';

describe('isDatabaseAway', () => {
  it.each(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'])(
    'knows Node’s own %s, wherever the driver was bundled',
    (code) => {
      const error = Object.assign(new Error(`write ${code}`), { code });
      error.stack = `Error: write ${code}\n    at Connection.writeCommand (file:///app/dist/server/main.js:1:1)`;
      expect(isDatabaseAway(error)).toBe(true);
    },
  );

  it('knows the driver’s errors by their names', () => {
    expect(isDatabaseAway(Object.assign(new Error('gone'), { name: 'MongoNetworkError' }))).toBe(true);
  });

  it.each([new Error('a bug'), Object.assign(new Error('E11000'), { code: 11000 }), 'EPIPE', undefined])(
    'takes nothing else for it: %s',
    (error) => {
      expect(isDatabaseAway(error)).toBe(false);
    },
  );
});
