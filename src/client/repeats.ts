/** The input with an idempotency key: however often it is sent, it is done once. A key that it brings stays. */
export function onceOnly<Input extends { readonly idempotencyKey?: string | null | undefined }>(input: Input): Input {
  return input.idempotencyKey ? input : { ...input, idempotencyKey: newKey() };
}

/** A random text of 36 characters. Pages that are not served over HTTPS have no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
