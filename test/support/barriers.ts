import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";

declare const axe: { run(): Promise<AxeResults> };

/** What keeps people out of an open page, as far as a program can tell, and how wide the page is. */
export async function barriersIn(page: Page): Promise<{ violations: string[]; width: number }> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  return await page.evaluate(async () => ({
    violations: (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    width: document.documentElement.scrollWidth,
  }));
}

/** The names by which those who listen know what is on an open page, by role. */
export async function namesByRole(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = new Map<string, string[]>();
  const collect = (node: { role: string; name?: string; children?: (typeof node)[] }): void => {
    named.set(node.role, [...(named.get(node.role) ?? []), node.name ?? ""]);
    for (const child of node.children ?? []) collect(child);
  };
  const whole = await page.accessibility.snapshot();
  if (whole !== null) collect(whole);
  return named;
}
