/** The value if it is one of the allowed ones, such as those of an enum; values in URLs are untrusted. */
export function oneOf<Value extends string>(value: string | undefined, values: readonly Value[]): Value | undefined {
  return values.find((one) => one === value);
}
