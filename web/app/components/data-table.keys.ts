import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';

const PAGE = 10;

interface RowKeysOptions {
  count: number;
  /** Scrolls a row into view, so that it is rendered. */
  show: (index: number) => void;
  scroller: RefObject<HTMLElement | null>;
}

interface RowProps {
  tabIndex: number;
  onFocus: () => void;
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One row is in the tab order. Arrows, Page Up, Page Down, Home and End move between rows; Enter opens one. */
export function useRowKeys({ count, show, scroller }: RowKeysOptions): {
  onKeyDown: (event: KeyboardEvent) => void;
  propsOf: (index: number, open: () => void) => RowProps;
} {
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, count - 1);
  const focus = (index: number, triesLeft = 10): void => {
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${String(index)}"]`);
    if (row) row.focus();
    // A distant row is rendered only after scrolling.
    else if (triesLeft > 0) requestAnimationFrame(() => focus(index, triesLeft - 1));
  };
  return {
    onKeyDown(event) {
      // Keys pressed in a control inside a row belong to that control.
      if ((event.target as HTMLElement).tagName !== 'TR') return;
      const next = nextIndex(event.key, active, count);
      if (next === undefined) return;
      event.preventDefault();
      setCurrent(next);
      show(next);
      focus(next);
    },
    propsOf: (index, open) => ({
      tabIndex: index === active ? 0 : -1,
      onFocus: () => setCurrent(index),
      onClick: (event) => {
        if (!isInControl(event.target)) open();
      },
      onKeyDown: (event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) open();
      },
    }),
  };
}

function nextIndex(key: string, active: number, count: number): number | undefined {
  const targets: Partial<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}

function isInControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}
