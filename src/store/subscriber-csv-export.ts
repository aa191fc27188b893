import type { Subscriber } from "#model/subscriber.ts";
import { csvRow } from "#store/csv-cells.ts";
import { columns } from "#store/csv-subscriber.ts";

/** Subscribers as CSV, part by part, which `readSubscriberCsv` reads again and a spreadsheet opens without harm. */
export async function* writeSubscriberCsv(pages: AsyncIterable<readonly Subscriber[]>): AsyncGenerator<string> {
  yield csvRow(columns);
  for await (const page of pages) {
    yield page
      .map(({ email, language, scope, audience }) =>
        csvRow([email, language ?? "", scope.components.join(" "), audience]),
      )
      .join("");
  }
}
