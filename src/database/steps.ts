/**
 * An expression for the number of the step, from 0, that holds the time in a field. `starts` are the moments when steps begin, in order;
 * no time lies before the first. It halves the steps instead of trying each, and needs no database that knows time zones.
 */
export function stepOf(starts: readonly Date[], field: string): object {
  return halved(starts, field, 0, starts.length);
}

function halved(starts: readonly Date[], field: string, first: number, end: number): object {
  if (end - first <= 1) return { $literal: first };
  const middle = (first + end) >> 1;
  return {
    $cond: [{ $lt: [field, starts[middle]] }, halved(starts, field, first, middle), halved(starts, field, middle, end)],
  };
}
