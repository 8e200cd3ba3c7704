import type { SubscribePayload } from 'graphql-ws';

/** What graphql-ws is given in the place of a payload. */
export const NO_PAYLOAD: SubscribePayload = { query: '' };

/** What an operation asks for, handed over once and then kept no longer. */
export function takePayload({ payloads }: { payloads: Map<string, SubscribePayload> }, id: string): SubscribePayload {
  const payload = payloads.get(id) ?? NO_PAYLOAD;
  payloads.delete(id);
  return payload;
}
