/** A condition for records from one time (inclusive) until another (exclusive); undefined if neither is given. */
export function timesBetween(
  from: Date | null | undefined,
  to: Date | null | undefined,
): { $gt?: Date; $lt?: Date } | undefined {
  if (!from && !to) return undefined;
  // Only exclusive bounds: inclusive ones are not safe on every index of the embedded database.
  return { ...(from ? { $gt: new Date(from.getTime() - 1) } : {}), ...(to ? { $lt: to } : {}) };
}
