/** Records from one time on and before another, as a condition; undefined where neither is given. */
export function timesBetween(
  from: Date | null | undefined,
  to: Date | null | undefined,
): { $gt?: Date; $lt?: Date } | undefined {
  if (!from && !to) return undefined;
  // Exclusive bounds alone: inclusive ones are not safe on every index of the embedded database.
  return { ...(from ? { $gt: new Date(from.getTime() - 1) } : {}), ...(to ? { $lt: to } : {}) };
}
