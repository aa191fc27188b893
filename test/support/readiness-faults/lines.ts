import { type aReadySite, readyFacts } from "../readiness.ts";
import { anIncident, anUpdate } from "../site.ts";
import type { Fault } from "./fault.ts";

type Facts = NonNullable<Parameters<typeof aReadySite>[0]>;

const { channels } = readyFacts;
const { email, x, contacts } = channels;
const withX = (other: object): Facts => ({ channels: { ...channels, x: { ...x, ...other } } });

/** An incident of today, and one that began in March; both are open. */
export const open = anIncident({
  started: "2026-05-10T09:00:00Z",
  updates: [anUpdate({ at: "2026-05-10T09:10:00Z" })],
});
export const long = anIncident({
  started: "2026-03-01T09:00:00Z",
  updates: [anUpdate({ at: "2026-05-10T09:10:00Z" })],
});

/** What can be wrong with lines, as content tells. */
export const lineFaults: readonly Fault<Facts>[] = [
  ["lines/age", "fail", "opened a month ago to the day", withX({ since: "2026-04-10" })],
  [
    "lines/before-incidents",
    "fail",
    "born during an incident",
    { incidents: [long], ...withX({ since: "2026-03-02" }) },
  ],
  ["lines/recognise", "warn", "that nobody can recognise", withX({ note: undefined })],
  ["lines/heard", "warn", "told of trouble alone", { incidents: [open], ...withX({ atLeast: "minor" }) }],
  ["lines/heard", "fail", "without a word for months", { notices: [] }],
  ["lines/three", "fail", "but the page", { channels: { contacts } }],
  ["lines/three", "warn", "that does not fall with the page, but one", { channels: { email, contacts } }],
];
