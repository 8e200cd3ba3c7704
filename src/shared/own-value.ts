/** The value of a plain object under a key from outside, where a plain lookup also finds `constructor` and the like. Tables are Maps. */
export function ownValue<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
