import PostalMime, { type Email } from "postal-mime";
import type { Page } from "puppeteer-core";
import { vi } from "vitest";
import type { TestBrowser } from "../../support/browser.ts";
import type { Mailbox } from "../../support/mailbox.ts";

/** The letters that somebody has got, oldest first, read by a program that is not ours. */
export function lettersTo(mailbox: Mailbox, address: string): Promise<Email[]> {
  const letters = mailbox.letters.filter(({ to }) => to.includes(address));
  return Promise.all(letters.map(({ bytes }) => PostalMime.parse(bytes)));
}

/** Waits until somebody has got so many letters; answers with the newest. */
export async function newestOf(mailbox: Mailbox, address: string, count: number): Promise<Email> {
  return await vi.waitUntil(
    async () => {
      const letters = await lettersTo(mailbox, address);
      return letters.length >= count && letters.at(-1);
    },
    { timeout: 30_000, interval: 50 },
  );
}

/** All addresses that a letter leads to, in its words and in its header. */
export function linksIn({ text = "", html = "", headers }: Email): string[] {
  const all = [text, html.replaceAll("&amp;", "&"), ...headers.map(({ value }) => value)].join("\n");
  return [...new Set([...all.matchAll(/https:\/\/[^\s"<>]+/g)].map(([address]) => address))];
}

/** The one address of a letter that leads to a verb of the service. */
export function linkTo(verb: string, letter: Email): string {
  const [link, ...more] = linksIn(letter).filter((address) => address.includes(`/letters/${verb}/`));
  if (link === undefined || more.length > 0) throw new Error(`The letter has ${more.length} more links to ${verb}.`);
  return link;
}

/** Opens an address in a browser that runs no script. */
export async function visit(chromium: TestBrowser, address: string): Promise<Page> {
  const page = await chromium.openPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  return page;
}

/** Presses a button, and reads the page that follows. */
export async function press(page: Page, button: string): Promise<string> {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
  return await page.$eval("main", (main) => main.textContent ?? "");
}

/** Fills in the form of the page and sends it; `choices` are the boxes to tick. Answers with what the reader is told. */
export async function ask(chromium: TestBrowser, address: string, choices: readonly string[]): Promise<string> {
  const page = await visit(chromium, "https://status.example.com/subscribe/");
  await page.type("#address", address);
  await page.click("form summary");
  for (const value of choices) await page.click(`form [value="${value}"]`);
  await page.click("form [name=consent]");
  const told = await press(page, "form button");
  if (page.url() !== "https://updates.example.com/letters/subscribe") throw new Error(`The form led to ${page.url()}`);
  await page.close();
  return told;
}
