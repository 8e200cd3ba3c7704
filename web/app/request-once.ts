import { useMemo } from 'react';
import { onceOnly, toTallyError } from '../../src/client/index.js';

interface Key {
  idempotencyKey: string;
}
type SendOnce = <Input extends object, Answer>(
  input: Input,
  send: (input: Input & Key) => Promise<Answer>,
) => Promise<Answer>;

/**
 * Sends what must not happen twice, such as a refund. Where no answer came back, nobody knows whether it was done: the same
 * input goes out under the same key then, so the server does it once. What worked or was refused has a new key afterwards.
 */
export function useRequestOnce(): SendOnce {
  return useMemo(() => {
    let open: { body: string; key: Key } | undefined;
    return async (input, send) => {
      const body = JSON.stringify(input);
      if (open?.body !== body) open = { body, key: onceOnly({ idempotencyKey: '' }) };
      try {
        const answer = await send({ ...input, ...open.key });
        open = undefined;
        return answer;
      } catch (error) {
        if (toTallyError(error).problems.length > 0) open = undefined;
        throw error;
      }
    };
  }, []);
}
