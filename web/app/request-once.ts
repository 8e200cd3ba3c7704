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
 * Sends requests that must not run twice, such as a refund. If no response arrives, the outcome is unknown: the same
 * input is then sent with the same key, so the server runs it once. After a success or a rejection, a new key is used.
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
