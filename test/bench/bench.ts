import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { measureAudience } from "./audiences.ts";
import { measureBuild } from "./builds.ts";
import { measureImport } from "./imports.ts";
import { measureLines, measureLiveReadiness, measureOfflineReadiness, slowest } from "./lines.ts";
import { measureLint } from "./lints.ts";
import { measureMail } from "./mails.ts";
import { type Measured, machine, medianOf, row } from "./measure.ts";
import { measurePlan } from "./plans.ts";
import { measureWishes } from "./wishes.ts";

const letters = 10_000;
const page = new URL("../../docs/performance.md", import.meta.url);
const perSecond = (measured: Measured, count: number) =>
  Math.round(count / (medianOf(measured) / 1000)).toLocaleString("en");

/**
 * Measures what readers, writers and operators wait for, five times each; `--keep` writes the tables into
 * docs/performance.md. With the words `figures`, `lint`, `lines` or `subscribers` it measures those alone.
 */
export async function bench(words: readonly string[]): Promise<void> {
  const tables: [name: string, measure: () => Promise<string>][] = [
    ["figures", figures],
    ["lint", lintFigures],
    ["lines", lineFigures],
    ["subscribers", subscriberFigures],
  ];
  const named = tables.filter(([name]) => words.includes(name));
  for (const [name, measure] of named.length === 0 ? tables : named) {
    const table = await measure();
    console.log(table);
    if (words.includes("--keep")) keep(name, table);
  }
}

const head = () => [
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}; load before: ${loadavg()[0]?.toFixed(1)}. Five runs each, after one that does not count.`,
  "",
  "| what | least | median | most | that is |",
  "|---|---|---|---|---|",
];

async function lintFigures(): Promise<string> {
  const { cold, unchanged, oneChanged, mostMemory } = await measureLint(10_000);
  return [
    ...head(),
    row(cold, `40,000 updates, in at most ${mostMemory} MB of memory`),
    row(unchanged, "the whole process, its start included"),
    row(oneChanged, "the same"),
  ].join("\n");
}

async function lineFigures(): Promise<string> {
  const lines = await measureLines();
  const over = ((medianOf(lines) - slowest) / 1000).toFixed(2);
  return [
    ...head(),
    row(lines, `${over} s more than the slowest line alone, the run's own reading and planning included`),
    row(await measureOfflineReadiness(), "the whole process, its start included"),
    row(await measureLiveReadiness(), "nobody is waited for longer than 8 seconds, and all are asked at once"),
  ].join("\n");
}

async function subscriberFigures(): Promise<string> {
  const wishes = await measureWishes(1_000, 10);
  const list = await measureImport(100_000);
  const audience = await measureAudience(1_000_000);
  return [
    ...head(),
    row(
      wishes.measured,
      `${wishes.usual.toFixed(0)} ms for the one in the middle; of ${wishes.asked.toLocaleString("en")} wishes ${wishes.kept.toLocaleString("en")} are kept after the service was killed`,
    ),
    row(list.measured, `the whole process, its start included, in at most ${list.mostMemory} MB of memory`),
    row(audience.measured, `the whole process, its start included, in at most ${audience.mostMemory} MB of memory`),
  ].join("\n");
}

async function figures(): Promise<string> {
  const [small, large] = [await measureBuild(100), await measureBuild(1_000)];
  const plan = await measurePlan(100_000);
  const mail = await measureMail(letters);
  return [
    ...head(),
    row(small, "the whole page, every feed and the API"),
    row(large, `${(medianOf(large) / 1000).toFixed(1)} ms an incident`),
    row(plan, `${perSecond(plan, 100_000)} recipients a second, from the store to the plan`),
    row(
      mail,
      `${perSecond(mail, letters)} letters a second into a local mail server, each claimed and settled on disk`,
    ),
  ].join("\n");
}

/** Puts a table into the page, between its two marks. */
function keep(name: string, table: string): void {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const text = readFileSync(page, "utf8");
  const [before = "", after = ""] = [text.split(open)[0], text.split(close)[1]];
  writeFileSync(page, `${before}${open}${table}\n${close}${after}`);
}
