import { useSession } from '../../src/client/react.js';
import type { SessionUser } from '../../src/client/index.js';

export type Role = SessionUser['roles'][number];

/** The signed-in user, for screens that require one. */
export function useViewer(): SessionUser {
  const viewer = useSession();
  if (!viewer) throw new Error('This screen requires a signed-in user.');
  return viewer;
}
