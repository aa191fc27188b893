import type { Page } from "puppeteer-core";

let built: number | undefined;

/** Remembers the moment of a build, so that readers open it then. */
export function builtAt(clock: string): void {
  built = Date.parse(clock);
}

/**
 * Sets the clock of whoever reads `page` from now on: by default to the moment of the newest build, because a page that
 * is read later than it was made says other things.
 */
export async function setReaderClock(page: Page, clock: number | undefined = built): Promise<void> {
  if (clock === undefined) return;
  await page.evaluateOnNewDocument((start) => {
    const opened = performance.now();
    Date.now = () => start + performance.now() - opened;
  }, clock);
}
