import { stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openLetters } from "#store/letters.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openSubscriberDesk } from "../../support/subscriber-desk.ts";

const list = "email,language,components,consent\nada@example.org,fr,checkout,Tell me.\nbob@example.org,,,\n";

test("what one host exports, another takes in whole", async () => {
  await using here = await openSubscriberDesk();
  await using there = await openSubscriberDesk();
  await here.subscribers("import", await here.write("list.csv", list));
  expect(await here.subscribers("export", "--to", here.path("all.csv"))).toEqual({ code: 0, out: "", err: "" });
  expect((await stat(here.path("all.csv"))).mode & 0o777).toBe(0o600);
  const all = await here.read("all.csv");
  expect(await there.subscribers("import", await there.write("all.csv", all))).toEqual({
    ...{ code: 0, err: "" },
    out: "2 added, 0 known already, 0 left or bounced before, 0 skipped.",
  });
  await there.subscribers("export", "--to", there.path("again.csv"));
  const rows = (text: string) => text.split("\r\n").toSorted();
  expect(rows(await there.read("again.csv"))).toEqual(rows(all));
});

test("an export goes over no file that is there", async () => {
  await using desk = await openSubscriberDesk();
  const told = await desk.subscribers("export", "--to", desk.path("site.yaml"));
  expect([told.code, told.err]).toEqual([1, expect.stringContaining("is there already")]);
});

test("all that is held of one address is told, and gone when it is erased", async () => {
  await using desk = await openSubscriberDesk();
  await desk.subscribers("import", await desk.write("list.csv", list));
  const database = await desk.data.open();
  const ada = await openSubscribers(database).findByAddress("email", "ada@example.org");
  const id = ada?.id ?? "";
  const key = { announcement: "notices/hello", channel: "email", recipient: id };
  await openLedger(database).mark([key], "suppressed", "no reason", desk.now);
  await openSubscribers(database).bounce(id, "4.2.2", desk.now);
  await openLetters(database).owe(
    { kind: "export", subscriber: id, via: "email", address: "ada@example.org" },
    desk.now,
  );

  const { out, code } = await desk.subscribers("export", "ADA@example.org");
  expect([code, JSON.parse(out)]).toEqual([
    0,
    [
      {
        via: "email",
        subscriber: expect.objectContaining({ id, address: "ada@example.org", language: "fr", source: "import:list" }),
        agreement: "Tell me.",
        bounces: [{ at: desk.now.toISOString(), code: "4.2.2" }],
        letters: [{ kind: "export", owedSince: desk.now.toISOString() }],
        deliveries: [{ channel: "email", state: "suppressed", count: 1 }],
      },
    ],
  ]);
  expect(await desk.subscribers("erase", "Ada@Example.org")).toMatchObject({ code: 0, out: "Erased." });
  expect(JSON.parse((await desk.subscribers("export", "ada@example.org")).out)).toEqual([
    { via: "email", bounces: [], letters: [], deliveries: [], suppressed: "erased" },
  ]);
  expect(await desk.subscribers("erase", "ada@example.org")).toMatchObject({
    code: 1,
    out: "Nobody has that address.",
  });
  expect(await desk.subscribers("export", "nobody@example.org")).toMatchObject({ code: 1, out: "" });
});

test("a letter that is still owed to somebody who left goes with them", async () => {
  await using desk = await openSubscriberDesk();
  const letters = openLetters(await desk.data.open());
  await letters.owe({ kind: "farewell", subscriber: "gone", via: "email", address: "ada@example.org" }, desk.now);
  expect(await desk.subscribers("erase", "ADA@example.org")).toMatchObject({ code: 0 });
  expect(await letters.due(desk.now, 10)).toEqual([]);
});
