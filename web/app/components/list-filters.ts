import { useSearchParams } from 'react-router';

/** Filters of a list in the URL, so that links and the back button keep them. */
export function useFilters(): {
  filter: (name: string) => string | undefined;
  setFilter: (name: string, value: string | null) => void;
  reset: () => void;
  isFiltered: boolean;
} {
  const [parameters, setParameters] = useSearchParams();
  return {
    filter: (name) => parameters.get(name) ?? undefined,
    setFilter(name, value) {
      // Reads the URL itself, not the last render, so that the second of two quick changes keeps the first.
      const next = new URLSearchParams(window.location.search);
      if (value) next.set(name, value);
      else next.delete(name);
      setParameters(next, { replace: true });
    },
    reset: () => setParameters({}, { replace: true }),
    isFiltered: parameters.size > 0,
  };
}
