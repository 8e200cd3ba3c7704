import { useEffect, useRef, type RefObject } from 'react';

/** Keys without modifiers, pressed outside of fields and dialogs. */
export function useKeys(onKey: (key: string, event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusyElsewhere(event)) return;
      latest.current(event.key, event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isBusyElsewhere({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"]')) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Moves the focus between rows of a DataTable with j and k; the table's own keys work from there. */
export function focusRow(container: RefObject<HTMLElement | null>, step: 1 | -1): void {
  const current = currentRow(container);
  const next = current === undefined ? 0 : Math.max(0, current + step);
  container.current?.querySelector<HTMLElement>(`tr[data-index="${String(next)}"]`)?.focus();
}

/** The focused row, or the row that contains the focus. */
export function currentRow(container: RefObject<HTMLElement | null>): number | undefined {
  const row = document.activeElement?.closest('tr[data-index]');
  if (!row || !container.current?.contains(row)) return undefined;
  return Number(row.getAttribute('data-index'));
}
