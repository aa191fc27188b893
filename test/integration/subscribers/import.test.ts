import { stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { openLetters } from "#store/letters.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { everythingOf } from "../../support/stream.ts";
import { openSubscriberDesk, type SubscriberDesk } from "../../support/subscriber-desk.ts";

async function everybody(desk: SubscriberDesk) {
  const database = await desk.data.open();
  const all = (await everythingOf(openSubscribers(database).all())).flat();
  await database.close();
  return all.toSorted((a, b) => a.address.localeCompare(b.address));
}

const list = [
  "Adresse;Dienste",
  "ada@example.org;Card payments",
  "secret-canary;search",
  "bob@example.org;Old API",
  "ADA@example.org;",
  "cyd@example.org;Printer",
  "eve@example.org;search",
].join("\r\n");
const options = ["--map", "address=Adresse,components=Dienste", "--components", "Old API=checkout"];

test("good rows come in with their consent, and bad ones are told by line and kept apart", async () => {
  await using desk = await openSubscriberDesk();
  await desk.subscribers("add", "eve@example.org");
  await desk.subscribers("erase", "eve@example.org");
  const file = await desk.write("list.csv", list);
  const agreed = ["--from", "old-page", "--consent-elsewhere", "Tell me of outages."];
  const told = await desk.subscribers("import", file, ...options, ...agreed, "--rejected", desk.path("bad.csv"));

  expect(told.out).toBe("2 added, 1 known already, 1 left or bounced before, 2 skipped.");
  expect(told.err.split("\n")).toEqual([
    expect.stringContaining("line 3, column address: is not a mail address"),
    expect.stringContaining("line 6, column components: names something that site.yaml does not have"),
  ]);
  expect(told.code).toBe(1);
  expect(told.out + told.err).not.toMatch(/canary|ada@|Printer/);
  expect(await desk.read("bad.csv")).toBe("Adresse;Dienste\r\nsecret-canary;search\r\ncyd@example.org;Printer\r\n");
  expect((await stat(desk.path("bad.csv"))).mode & 0o777).toBe(0o600);
  expect(await everybody(desk)).toMatchObject([
    { address: "ada@example.org", state: "confirmed", source: "import:old-page", scope: { components: ["checkout"] } },
    { address: "bob@example.org", state: "confirmed", consent: { version: expect.any(String) } },
  ]);

  await desk.write(
    "mended.csv",
    (await desk.read("bad.csv")).replace("secret-canary", "dan@example.org").replace("Printer", "search"),
  );
  const again = await desk.subscribers("import", desk.path("mended.csv"), ...options);
  expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^2 added/) });
});

test("a dry run says what would be done, and does nothing", async () => {
  await using desk = await openSubscriberDesk();
  const file = await desk.write("list.csv", list);
  const told = await desk.subscribers("import", file, ...options, "--dry-run", "--ask");
  expect(told.out).toContain("Nothing is changed. This would be done:\n3 added, 1 known already, 0 left");
  expect(await everybody(desk)).toEqual([]);
  expect(await openLetters(await desk.data.open()).due(desk.now, 10)).toEqual([]);
});

test("people who are to be asked wait, and each is owed one letter", async () => {
  await using desk = await openSubscriberDesk();
  const file = await desk.write("list.csv", "ada@example.org\nbob@example.org\nada@example.org\n");
  const told = await desk.subscribers("import", file, "--ask");
  expect(told.out).toContain("2 added, 1 known already");
  expect(await everybody(desk)).toMatchObject([
    { state: "pending", askedAt: desk.now, consent: { version: expect.any(String) } },
    { state: "pending" },
  ]);
  const letters = await openLetters(await desk.data.open()).due(desk.now, 10);
  expect(letters.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    "confirm ada@example.org",
    "confirm bob@example.org",
  ]);
});

test("who had not confirmed elsewhere is told nothing, and that is said", async () => {
  await using desk = await openSubscriberDesk();
  const file = await desk.write("list.csv", "email,ada@example.org,no\nsms,4155550123,US\n");
  const told = await desk.subscribers("import", file);
  expect(told.out).toContain("1 skipped because they want to be told by sms.");
  expect(told.out).toContain("1 had not confirmed: nobody tells them anything");
  expect(await everybody(desk)).toMatchObject([{ state: "pending" }]);
});

test.each([
  ["a column that is none", ["--map", "mail=Adresse"], "There are: via, address"],
  ["no pair", ["--map", "email"], "takes pairs with an equals sign"],
  ["a component that is none", ["--components", "Fax=fax"], "site.yaml has no component or group “fax”"],
  ["a place that is no name", ["--from", "Old Page"], "--from takes lower-case letters"],
  ["words of two lines", ["--consent-elsewhere", "a\nb"], "takes one line"],
  ["a file that is there", ["--rejected", "list.csv"], "is there already"],
])("%s is refused before anybody comes in", async (_, words, why) => {
  await using desk = await openSubscriberDesk();
  const file = await desk.write("list.csv", "ada@example.org\n");
  const told = await desk.subscribers("import", file, ...words.map((word) => (word === "list.csv" ? file : word)));
  expect(told.code).not.toBe(0);
  expect(told.err).toContain(why);
  expect(await everybody(desk)).toEqual([]);
});
