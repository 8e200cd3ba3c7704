import { useEffect, useRef, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A new path is a new page: it begins at its top, and the focus goes to its content. The browser itself does the first one. */
export function useFocusOnRoute(): RefObject<HTMLElement | null> {
  const target = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    target.current?.focus({ preventScroll: true });
    // On the way back the browser knows where one was.
    if (!isBack) window.scrollTo(0, 0);
  }, [pathname, isBack]);
  return target;
}
