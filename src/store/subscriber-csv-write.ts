import type { Subscriber } from "#model/subscriber.ts";
import { csvRow } from "#store/csv-cells.ts";
import { ourColumns } from "#store/csv-columns.ts";

/** The words that a version of the consent stands for. */
export type Agreement = (version: string) => Promise<string | undefined>;

/** Subscribers as CSV, part by part, which `readSubscribers` reads again and a spreadsheet opens without harm. */
export async function* writeSubscribers(
  pages: AsyncIterable<readonly Subscriber[]>,
  agreement: Agreement,
): AsyncGenerator<string> {
  const words = new Map<string, string>();
  yield csvRow(ourColumns);
  for await (const page of pages) {
    const versions = new Set(page.flatMap(({ consent }) => consent.version ?? []));
    for (const version of versions) if (!words.has(version)) words.set(version, (await agreement(version)) ?? "");
    yield page.map((subscriber) => csvRow(cellsFor(subscriber, words))).join("");
  }
}

function cellsFor(subscriber: Subscriber, words: ReadonlyMap<string, string>): string[] {
  const { scope, consent, createdAt, askedAt } = subscriber;
  const cells: Readonly<Record<(typeof ourColumns)[number], string>> = {
    via: subscriber.via,
    address: subscriber.address,
    state: subscriber.state,
    audience: subscriber.audience,
    language: subscriber.language ?? "",
    components: scope.components.join(" "),
    groups: scope.groups.join(" "),
    kinds: scope.kinds.join(" "),
    at_least: scope.atLeast,
    updates: scope.updates,
    source: subscriber.source,
    created_at: createdAt.toISOString(),
    asked_at: askedAt?.toISOString() ?? "",
    confirmed_at: consent.confirmedAt?.toISOString() ?? "",
    consent: words.get(consent.version ?? "") ?? "",
    secret: subscriber.secret ?? "",
  };
  return ourColumns.map((column) => cells[column]);
}
