/**
 * Answers what `make` made within the last `milliseconds`, or makes it anew. Those who ask at once share one, and a failure is not kept.
 */
export function remembered<T>(milliseconds: number, make: () => Promise<T>, now = Date.now): () => Promise<T> {
  let known: { value: Promise<T>; until: number } | undefined;
  return () => {
    if (known && now() < known.until) return known.value;
    const fresh = { value: make(), until: now() + milliseconds };
    known = fresh;
    fresh.value.catch(() => {
      if (known === fresh) known = undefined;
    });
    return fresh.value;
  };
}
