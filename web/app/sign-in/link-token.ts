import { useLocation } from 'react-router';

/** The token of a mail's link, which stands behind `#`, where no server logs it; empty where there is none. */
export function useLinkToken(): string {
  const { hash } = useLocation();
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
}
