import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ago, opening, siteYaml, update } from "../../support/story.ts";
import { lettersTo, openWorld, type World } from "../../support/world.ts";

const exercised = (text = "") => text.replace(/^---\n/, "---\nexercise: true\n");
const title = "Rehearsal of quokka payments";
const words = "We rehearse quokka payments. The rehearsal team looks at them.";

/** A real incident, and beside it an incident, planned work and a notice that are exercises. */
function realAndRehearsed(): Record<string, string> {
  const [started, slug, day] = [ago(20), "quokka", ago(20).toISOString().slice(0, 10)];
  const [first = ["", ""]] = Object.entries(opening(started, slug, title));
  const window = `window: {start: ${ago(-5_000).toISOString()}, end: ${ago(-5_060).toISOString()}}\n`;
  const soon = ago(11);
  const stem = soon.toISOString().replace(/:\d\d\.000Z|:/g, "");
  const real = Object.entries(opening(ago(12), "search-slow", "Search is slow for some readers"));
  return {
    ...Object.fromEntries(real.map(([path, text]) => [path, text.replace("checkout: ", "search: ")])),
    ...update(ago(12), ago(8), { slug: "search-slow", words: "Search answers slowly for some. Checkout works." }),
    [first[0]]: exercised(first[1]),
    ...update(started, ago(10), { slug, words }),
    [`maintenances/${day}-quokka-work/maintenance.md`]: `---\nexercise: true\ntitle: Work on quokka stores\n${window}components: {checkout: under_maintenance}\n---\n`,
    [`maintenances/${day}-quokka-work/${stem}${soon.toISOString().slice(17, 19)}Z-scheduled.md`]: `---\nat: ${soon.toISOString()}\nstatus: scheduled\n---\n${words}\n`,
    [`notices/${day}-quokka-note/notice.md`]: `---\nexercise: true\ntitle: A note on quokkas\nat: ${ago(9).toISOString()}\nkind: announcement\nsummary: ${words}\n---\n${words}\n`,
  };
}

/** A world with a line and a reader for exercises, whose live and outbox ledgers have begun. */
async function openRehearsal(): Promise<World> {
  const world = await openWorld();
  const drill = "  drill: {kind: email, audience: test, since: 2020-02-01, from: drill@example.com}\n";
  const { deploy } = /(?<deploy>deploy: .*\n)/.exec(await siteFile(world))?.groups ?? {};
  await world.house.commit({
    "site.yaml": siteYaml(`${deploy}brakes: {announcements: 4}\n`).replace("channels:\n", `channels:\n${drill}`),
  });
  const people = join(world.house.directory, "people.csv");
  await writeFile(people, "email,language,components,audience\neve@example.org,,,test\n");
  await world.house.run("scripts/openline.ts", ["subscribers", "import", people]);
  await mkdir(world.house.out);
  for (const live of [["--live"], []]) {
    const begun = await world.house.run("test/support/publish-and-die.ts", live);
    expect(begun, begun.out + begun.err).toMatchObject({ code: 0 });
  }
  return world;
}

const siteFile = (world: World) => readFile(join(world.house.repository, "content/site.yaml"), "utf8");

/** Every file below `directory`, by path, with its text. */
async function textsBelow(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(directory.length), await readFile(file, "latin1")] as const),
    ),
  );
}

test("an exercise passes every check and is heard by the test audience alone, on no page and in no feed", async () => {
  await using world = await openRehearsal();
  await world.house.commit(realAndRehearsed());

  const lint = await world.house.run("scripts/openline.ts", ["lint"]);
  expect(lint, lint.out + lint.err).toMatchObject({ code: 0 });
  const dry = await world.publish(["--dry-run"]);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toMatch(/drill\s+3 to tell/);
  const run = await world.publish();
  expect(run, run.out + run.err).toMatchObject({ code: 0, err: "" });

  const pages = await textsBelow(world.house.out);
  expect([...pages].filter(([path, text]) => /quokka/i.test(path + text)).map(([path]) => path)).toEqual([]);
  for (const path of ["/index.html", "/rss.xml", "/atom.xml", "/feed.json", "/api/v2/summary.json"]) {
    expect(pages.get(path), path).toMatch(/Search is slow|search-slow/);
  }
  expect(JSON.parse(await world.house.page("api/v2/summary.json")).components).toContainEqual(
    expect.objectContaining({ name: "Checkout", status: "operational" }),
  );
  expect(await (await fetch(world.host.url)).text(), "the live page").not.toMatch(/quokka/i);

  expect(world.x.posts.map(({ text }) => /quokka/i.test(text))).toEqual([false]);
  for (const address of ["ada@example.org", "bo@example.net"]) {
    const letters = await lettersTo(world.mailbox, address);
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining("Search is slow")]);
  }
  const rehearsed = await lettersTo(world.mailbox, "eve@example.org");
  expect(rehearsed.map(({ from }) => from?.address)).toEqual(Array(3).fill("drill@example.com"));
  expect(rehearsed.every(({ text = "" }) => /quokka/i.test(text) && /this is an exercise/i.test(text))).toBe(true);
});

test("a run into the outbox writes the exercise there, for the test audience alone", async () => {
  await using world = await openRehearsal();
  await world.house.commit(realAndRehearsed());
  const run = await world.house.run("test/support/publish-and-die.ts");
  expect(run, run.out + run.err).toMatchObject({ code: 0 });

  const outbox = [...(await textsBelow(join(world.house.data, "outbox")))].filter(([path]) =>
    /\.(eml|json)$/.test(path),
  );
  const rehearsed = outbox.filter(([, text]) => /quokka/i.test(text));
  expect(rehearsed.map(([path]) => path.split("/")[1]).sort()).toEqual(expect.arrayContaining(["drill", "email", "x"]));
  for (const [path, text] of rehearsed) expect(text, path).not.toMatch(/ada@|bo@/);
  expect(outbox.filter(([, text]) => /^To: .*(?:ada@|bo@)/im.test(text))).toHaveLength(2);
  expect([world.mailbox.connections, world.x.requests]).toEqual([0, []]);
});
