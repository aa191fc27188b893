import { expect, test } from "vitest";
import { openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openDesk } from "../../support/desk.ts";
import { ago, opening, siteYaml, update } from "../../support/story.ts";
import { openWorld, type World } from "../../support/world.ts";

const x = /^ {2}x: .*\n/m;
const withoutX = siteYaml().replace(x, "");
const hours = (count: number) => ago(count * 60);

/** `npm run publish -- --live` without the page; readers of mail always hear. */
async function tell({ house, mailbox }: World, letters: number): Promise<string> {
  const desk = openDesk({ ...house.environment, OPENLINE_CONTENT: `${house.repository}/content` });
  const run = await desk.tell(new Date(), "--live");
  expect(run, run.err).toMatchObject({ code: 0 });
  expect(mailbox.letters).toHaveLength(letters);
  return run.out;
}

const lineOf = (out: string) => out.split("\n").filter((line) => /^x .*incidents\//.test(line));
const wayOut = "Speak on the lines that people know; this one counts from the next incident.";

test("an account that was opened after the incident began is refused in one line with the way out, each time", async () => {
  await using world = await openWorld({}, { deploys: false });
  const { house } = world;
  const [began, since] = [hours(30), hours(1).toISOString().slice(0, 10)];
  await house.commit({ "site.yaml": siteYaml().replace(/(x: \{kind: x, since: )[\d-]+/, `$1${since}`) });
  await tell(world, 0);
  const [first, second] = [ago(5), ago(3)];
  await house.commit({ ...opening(began), ...update(began, first) });

  const folder = `incidents/${began.toISOString().slice(0, 10)}-checkout-errors`;
  const refusal = (word: string) =>
    `${`x                   refused ${folder}/${word}`}: the line was opened on ${since}, after this began on ${began.toISOString().slice(0, 10)}. ${wayOut} Correct its “since” if that is wrong.`;
  const stem = (at: Date, status: string) => `${at.toISOString().replaceAll(":", "").slice(0, 17)}Z-${status}`;
  expect(lineOf(await tell(world, 2))).toEqual([refusal(stem(first, "investigating"))]);
  expect(lineOf(await tell(world, 2))).toEqual([refusal(stem(first, "investigating"))]);
  await house.commit(
    update(began, second, { status: "monitoring", words: "The new certificate works, and we watch." }),
  );
  expect(lineOf(await tell(world, 4))).toEqual([refusal(stem(second, "monitoring"))]);
  expect(world.x.posts).toEqual([]);
  await using database = await openDatabase(house.data);
  const rows = await openLedger(database).list();
  expect(rows.filter(({ channel }) => channel === "x")).toEqual([]);
});

test("a line that was dated back after the incident began is refused by what git knows, and speaks on the next one", async () => {
  await using world = await openWorld({}, { deploys: false });
  const { house } = world;
  await house.commit({ "site.yaml": withoutX }, "Begin", hours(3));
  await tell(world, 0);
  const began = hours(1);
  await house.commit({ "site.yaml": siteYaml(), ...opening(began), ...update(began, ago(40)) }, "Say it", ago(39));
  expect(lineOf(await tell(world, 2))).toEqual([
    expect.stringContaining(
      `: site.yaml named the line only after this had begun, whatever its “since” says. ${wayOut}`,
    ),
  ]);
  expect(world.x.posts).toEqual([]);

  const next = ago(20);
  await house.commit({
    ...opening(next, "search-slow", "Search is slow"),
    ...update(next, ago(15), { slug: "search-slow" }),
  });
  expect(lineOf(await tell(world, 4))).toHaveLength(1);
  expect(world.x.posts.map(({ text }) => text)).toEqual([expect.stringContaining("Search is slow")]);
});

test("an account that git knew before, or that nobody can tell the age of, speaks", async () => {
  await using world = await openWorld({}, { deploys: false });
  const { house } = world;
  const renamed = siteYaml().replace("  x: {", "  posts: {").replace("example_status", "@Example_Status");
  await house.commit({ "site.yaml": renamed }, "Begin", hours(3));
  await house.commit({ "site.yaml": siteYaml() }, "Rename it", ago(30));
  await tell(world, 0);
  const [began, before] = [hours(1), hours(4)];
  await house.commit({ ...opening(began), ...update(began, ago(20)) });
  await house.commit({
    ...opening(before, "search-slow", "Search is slow"),
    ...update(before, ago(15), { slug: "search-slow" }),
  });
  expect(lineOf(await tell(world, 4))).toEqual([]);
  expect(world.x.posts).toHaveLength(2);
});
