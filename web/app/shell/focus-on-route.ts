import { useEffect, useRef, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** On a new path, scrolls to the top and moves the focus to the content. The browser handles the first page itself. */
export function useFocusOnRoute(): RefObject<HTMLElement | null> {
  const target = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    target.current?.focus({ preventScroll: true });
    // When going back, the browser restores the scroll position.
    if (!isBack) window.scrollTo(0, 0);
  }, [pathname, isBack]);
  return target;
}
