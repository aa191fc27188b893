import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { ago, opening, siteYaml, update } from "../../support/story.ts";
import { lettersTo, openWorld, type World } from "../../support/world.ts";

const others = `  mastodon: {kind: mastodon, since: 2020-02-01, handle: "@example", url: "https://m.example.com/@example", server: "https://m.example.com/"}
  bluesky: {kind: bluesky, since: 2020-02-01, handle: example.com, url: "https://b.example.com/example"}
  hook: {kind: webhook, since: 2020-02-01}
  drill: {kind: email, audience: test, since: 2020-02-01, from: drill@example.com}
`;
const six = ["email", "x", "mastodon", "bluesky", "hook", "drill"];

/** A world with six lines and a reader for exercises, in which something real was said on all public ones. */
async function openRehearsal(): Promise<World> {
  const world = await openWorld();
  const site = await readFile(join(world.house.repository, "content/site.yaml"), "utf8");
  const { deploy } = /(?<deploy>deploy: .*\n)/.exec(site)?.groups ?? {};
  await world.house.commit({ "site.yaml": siteYaml(deploy).replace("channels:\n", `channels:\n${others}`) });
  const people = join(world.house.directory, "people.csv");
  await writeFile(people, "email,language,components,audience\neve@example.org,,,test\n");
  await world.house.run("scripts/openline.ts", ["subscribers", "import", people]);
  const began = ago(20);
  await world.house.commit({ ...opening(began), ...update(began, ago(10)) });
  return world;
}

/** Every file below `directories` with its bytes; \`.git\`, and what databases keep beside them, left out. */
async function bytesBelow(...directories: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const directory of directories) {
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && !/\/\.git\/|\.db(?:-\w+)?$/.test(file)) found[file] = await readFile(file, "latin1");
    }
  }
  return found;
}

async function remembered(data: string) {
  await using database = await openDatabase(data);
  const ledger = openLedger(database);
  return { entries: await ledger.list(), published: await ledger.published(), commit: await ledger.publishedCommit() };
}

test("a drill on six lines is heard by the test audience alone, and leaves ledger, content and page as they were", async () => {
  await using world = await openRehearsal();
  const { house, mailbox, x } = world;
  const published = await world.publish(["--adopt", "--announce-open"]);
  expect(published, published.out + published.err).toMatchObject({ code: 0 });
  const real = [join(house.repository, "content"), house.out, join(house.directory, "web"), house.data];
  const before = await bytesBelow(...real);
  const ledger = await remembered(house.data);
  const [letters, posts] = [mailbox.letters.length, x.requests.length];
  expect(ledger.entries.length).toBeGreaterThan(0);

  const drill = await house.run("scripts/openline.ts", [
    "drill",
    "--live",
    "--keep",
    "--by",
    "Communicator",
    "--name",
    "six",
  ]);
  expect(drill, drill.out + drill.err).toMatchObject({ code: 0, err: "" });

  const rows = drill.out.split("\n").map((row) => row.trim().split(/ {2,}/));
  for (const name of ["page", ...six]) {
    const outcome = name === "page" ? "seen" : name === "drill" ? "heard" : "outbox";
    const time = expect.stringMatching(/^\d+\.\d s$/);
    expect(rows, name).toContainEqual([name, time, time, time, outcome]);
  }
  const rehearsed = await lettersTo(mailbox, "eve@example.org");
  expect(rehearsed.map(({ from }) => from?.address)).toEqual(Array(3).fill("drill@example.com"));
  expect(rehearsed.every(({ text = "" }) => /this is an exercise/i.test(text))).toBe(true);
  expect([mailbox.letters.length, x.requests.length]).toEqual([letters + 3, posts]);

  expect(await remembered(house.data)).toEqual(ledger);
  const after = await bytesBelow(...real);
  const [record = "", ...more] = Object.keys(after).filter(
    (file) => before[file] === undefined && !file.includes("/data/drill/"),
  );
  expect(record).toMatch(/content\/drills\/\d{4}-\d{2}-\d{2}-six\.md$/);
  expect(more).toEqual([]);
  for (const [file, bytes] of Object.entries(before)) expect(after[file] === bytes, file).toBe(true);

  const root = join(house.data, "drill/preview");
  const showing = Object.entries(await bytesBelow(root)).filter(([, text]) => /Exercise: /.test(text));
  const shown = showing.map(([file]) => file.slice(root.length + 1));
  expect(shown).toContainEqual(expect.stringMatching(/^incidents\/\d{4}-\d{2}-\d{2}-drill-\d{6}\/index\.html$/));
  expect(shown.filter((file) => /^[^/]+\.(?:xml|rss|atom|json)$/.test(file))).toEqual([]);

  const lint = await house.run("scripts/openline.ts", ["lint"]);
  expect(lint, lint.out + lint.err).toMatchObject({ code: 0 });
});
