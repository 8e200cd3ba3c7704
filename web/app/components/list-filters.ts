import { useSearchParams } from 'react-router';

/** Filters of a list in the page's address, so that links and the back button keep them. */
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
      // The address itself, not what was last drawn: of two changes in one moment the second keeps the first.
      const next = new URLSearchParams(window.location.search);
      if (value) next.set(name, value);
      else next.delete(name);
      setParameters(next, { replace: true });
    },
    reset: () => setParameters({}, { replace: true }),
    isFiltered: parameters.size > 0,
  };
}
