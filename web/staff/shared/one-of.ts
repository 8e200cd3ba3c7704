/** The value where it is one of those that are possible, such as an enum's; addresses are written by anybody. */
export function oneOf<Value extends string>(value: string | undefined, values: readonly Value[]): Value | undefined {
  return values.find((one) => one === value);
}
