import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A component in its own chunk, and a placeholder until it is loaded. React's `lazy` waits 300 ms before it
 * replaces the placeholder (its fallback throttle), which would also delay the screen's query.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  outline: (props: Props) => ReactNode,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;

  async function come(): Promise<ComponentType<Props>> {
    try {
      known = await load();
      return known;
    } catch (error) {
      // Loaded again when the screen is opened again.
      coming = undefined;
      throw error;
    }
  }

  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState(() => known);
    const [fault, setFault] = useState<{ error: unknown }>();
    useEffect(() => {
      if (Loaded) return;
      coming ??= come();
      coming.then(
        (component) => {
          setLoaded(() => component);
        },
        (error: unknown) => {
          setFault({ error });
        },
      );
    }, [Loaded]);
    if (fault) throw fault.error;
    return Loaded ? <Loaded {...props} /> : outline(props);
  };
}
