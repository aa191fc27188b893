import { join } from "node:path";
import { expect, test } from "vitest";
import { whatIsKept } from "#cli/readiness/kept.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { readEnvironment } from "../../../scripts/environment.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const now = new Date("2026-03-14T10:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

test("letters that came back for a fault of ours within 7 days are counted, and no others", async () => {
  await using directory = await openDataDirectory();
  const kept = () =>
    whatIsKept(
      readEnvironment({ OPENLINE_DATA: directory.path, OPENLINE_CONTENT: join(directory.path, "content") }),
      now,
    );
  expect(await kept()).toMatchObject({ subscribers: undefined, returned: undefined });

  const subscribers = openSubscribers(await directory.open());
  const { subscriber } = await subscribers.add({ address: "ada@example.org", source: "cli" }, ago(30));
  for (const other of [{ audience: "test" }, { state: "pending" }] as const) {
    await subscribers.add({ address: `${Object.keys(other)}@example.org`, source: "cli", ...other }, ago(30));
  }
  expect(await kept()).toMatchObject({ subscribers: 1, returned: 0 });
  await subscribers.bounce(subscriber.id, "5.7.1", ago(8));
  await subscribers.bounce(subscriber.id, "4.2.2", ago(2));
  expect(await kept()).toMatchObject({ returned: 0 });
  await subscribers.bounce(subscriber.id, "5.7.26", ago(6));
  await subscribers.bounce(subscriber.id, "5.7.1", ago(1));
  expect(await kept()).toMatchObject({ returned: 2 });
});
