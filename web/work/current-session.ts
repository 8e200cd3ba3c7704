import { useEffect, useState } from 'react';
import type { TallyClient } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';

/** The session of this browser, as its own token says; the graph does not mark it. */
export function useCurrentSession(): string | undefined {
  const { session } = useTally();
  const [id, setId] = useState<string>();
  useEffect(() => {
    let isGone = false;
    void sessionIdOf(session).then((found) => {
      if (!isGone) setId(found);
    });
    return () => {
      isGone = true;
    };
  }, [session]);
  return id;
}

async function sessionIdOf(session: TallyClient['session']): Promise<string | undefined> {
  try {
    const token = await session.accessToken();
    const payload = token?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
    if (payload === undefined) return undefined;
    const { sid } = JSON.parse(atob(payload)) as { sid?: string };
    return sid;
  } catch {
    // Without it no session is marked as this browser's, and none can be ended by mistake.
    return undefined;
  }
}
