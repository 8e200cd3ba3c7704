import { useEffect, useState } from 'react';

export interface DemoLogin {
  email: string;
  password: string;
  name: string;
  what: string;
}

/** The demo accounts if the server runs the demo, otherwise none. Uses REST, since they are not part of the GraphQL schema. */
export function useDemoLogins(): readonly DemoLogin[] {
  const [logins, setLogins] = useState<readonly DemoLogin[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    void readDemoLogins(controller.signal).then(setLogins);
    return () => controller.abort();
  }, []);
  return logins;
}

async function readDemoLogins(signal: AbortSignal): Promise<readonly DemoLogin[]> {
  try {
    const answer = await fetch('/console/demo-logins', { signal });
    if (!answer.ok) return [];
    return ((await answer.json()) as { logins: readonly DemoLogin[] }).logins;
  } catch {
    // Without them, the form still works.
    return [];
  }
}
