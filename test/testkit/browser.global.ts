import { unpackBrowser } from './browser.js';

/** Before the first file: two that unpack the same browser at once get in each other's way. */
export async function setup(): Promise<void> {
  await unpackBrowser();
}
