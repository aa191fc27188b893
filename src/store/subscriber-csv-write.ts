import type { Subscriber } from "#model/subscriber.ts";
import { csvRow } from "#store/csv-cells.ts";
import { columns } from "#store/csv-subscriber.ts";

/** Subscribers as CSV, part by part, which `readSubscribers` reads again and a spreadsheet opens without harm. */
export async function* writeSubscribers(pages: AsyncIterable<readonly Subscriber[]>): AsyncGenerator<string> {
  yield csvRow(columns);
  for await (const page of pages) {
    yield page
      .map(({ address, language, scope, audience }) =>
        csvRow([address, language ?? "", scope.components.join(" "), audience]),
      )
      .join("");
  }
}
