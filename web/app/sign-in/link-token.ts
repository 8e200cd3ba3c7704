import { useLocation } from 'react-router';

/** The token of an email link, which follows `#` so that servers do not log it; empty if there is none. */
export function useLinkToken(): string {
  const { hash } = useLocation();
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
}
