import { readFileSync, writeFileSync } from "node:fs";
import { measureBuild } from "./builds.ts";
import { measureMail } from "./mails.ts";
import { type Measured, machine, medianOf, row } from "./measure.ts";
import { measurePlan } from "./plans.ts";

const letters = 10_000;
const page = new URL("../../docs/performance.md", import.meta.url);
const perSecond = (measured: Measured, count: number) =>
  Math.round(count / (medianOf(measured) / 1000)).toLocaleString("en");

/** Measures what readers and operators wait for, five times each; `--keep` writes the table into docs/performance.md. */
export async function bench(words: readonly string[]): Promise<void> {
  const [small, large] = [await measureBuild(100), await measureBuild(1_000)];
  const plan = await measurePlan(100_000);
  const mail = await measureMail(letters);
  const table = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}. Five runs each, after one that does not count.`,
    "",
    "| what | least | median | most | that is |",
    "|---|---|---|---|---|",
    row(small, "the whole page, every feed and the API"),
    row(large, `${(medianOf(large) / 1000).toFixed(1)} ms an incident`),
    row(plan, `${perSecond(plan, 100_000)} recipients a second, from the store to the plan`),
    row(
      mail,
      `${perSecond(mail, letters)} letters a second into a local mail server, each claimed and settled on disk`,
    ),
  ].join("\n");
  console.log(table);
  if (!words.includes("--keep")) return;
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    text.replace(
      /(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/,
      (_, before, after) => `${before}${table}\n${after}`,
    ),
  );
}
