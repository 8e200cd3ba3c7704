/** Adds an idempotency key, so that the input takes effect once however often it is sent. An existing key is kept. */
export function onceOnly<Input extends { readonly idempotencyKey?: string | null | undefined }>(input: Input): Input {
  return input.idempotencyKey ? input : { ...input, idempotencyKey: newKey() };
}

/** A random string of 36 characters. `randomUUID` is missing on pages that are not served over HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
