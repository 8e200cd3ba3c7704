import type { Page } from 'playwright-core';
import { until } from './until.js';

/** Presses a key until a lifted card takes it: dnd-kit begins to listen a moment after it has lifted the card. */
export async function pressWhileLifted(page: Page, key: string): Promise<void> {
  await until(async () => {
    await page.evaluate(
      "addEventListener('keydown', (event) => { globalThis.isTaken = event.defaultPrevented; }, { once: true })",
    );
    await page.keyboard.press(key);
    return page.evaluate<boolean>('globalThis.isTaken');
  });
}
