import { siteSettings } from "#model/site.ts";
import { formatCsvProblem } from "#store/csv-problem.ts";
import { knownNames } from "#store/csv-scope.ts";
import { type CsvReading, readSubscribers } from "#store/subscriber-csv.ts";
import { everythingOf, streamOf } from "./stream.ts";

/** The components and groups that the lists of tests speak of. */
export const shop = siteSettings.parse({
  name: "Example",
  address: "https://status.example.com/",
  since: "2024-01-01",
  groups: [{ id: "shop", name: "The whole shop" }],
  components: [
    { id: "checkout", name: "Card payments", group: "shop", formerly: [{ name: "Till", until: "2024-05-01" }] },
    { id: "search", name: "Search", group: "shop" },
  ],
});

/** The moment at which the lists of tests are read. */
export const readAt = new Date("2026-03-14T10:00:00Z");

/** Reads a list, given as a text or in pieces, into one answer. */
export async function readList(given: string | readonly (string | Uint8Array)[], reading: Partial<CsvReading> = {}) {
  const pieces = typeof given === "string" ? [given] : given;
  const how = { known: knownNames(shop), now: readAt, ...reading };
  const parts = await everythingOf(readSubscribers(streamOf(pieces), how));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    emails: parts.flatMap(({ rows }) => rows.map(({ address }) => address)),
    problems: parts.flatMap(({ problems }) => problems.map(formatCsvProblem)),
    notes: parts.flatMap(({ notes }) => notes.map(formatCsvProblem)),
    rejected: parts.flatMap(({ rejected }) => rejected.map(({ text, bytes }) => bytes ?? text)),
  };
}
