import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ago, opening, update } from "../../support/story.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(
    { ...opening(ago(40)), ...update(ago(40), ago(35)) },
    {
      wait: "5s",
    },
  );
  expect(await world.publish(["--adopt"])).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const folder = "incidents/2026-01-02-broken";
const whole =
  "---\ntitle: Search is slow\ncategory: performance\ncomponents: {search: degraded_performance}\nstarted: 2026-01-02T09:00:00Z\n---\n";
const said = `${folder}/2026-01-02T0910Z-investigating.md`;
const bad: Record<string, [Record<string, string>, RegExp]> = {
  "malformed YAML": [{ [`${folder}/incident.md`]: "---\ntitle: [\n---\n" }, /incident\.md:\d+:\d+ /],
  "a missing key": [{ [`${folder}/incident.md`]: whole.replace(/category.*\n/, "") }, /incident\.md:1:1 .*category/],
  "a wrong type": [{ [`${folder}/incident.md`]: whole.replace("Search is slow", "[1, 2]") }, /incident\.md:2:8 title/],
  "a time without offset": [
    { [`${folder}/incident.md`]: whole.replace("09:00:00Z", "09:00:00") },
    /incident\.md:5:10 started.*offset/,
  ],
  "an unknown component": [
    { [`${folder}/incident.md`]: whole.replace("{search:", "{serach:") },
    /incident\.md:4:\d+ .*serach.*search/,
  ],
  "an unknown key": [
    { [`${folder}/incident.md`]: whole.replace("category", "catgory") },
    /incident\.md:3:\d+ .*catgory.*category/,
  ],
  "front matter that is a program": [
    { [`${folder}/incident.md`]: whole.replace("---\n", "---js\n") },
    /incident\.md:1:1 /,
  ],
  "ten megabytes": [{ [`${folder}/incident.md`]: whole + "x".repeat(10_000_000) }, /incident\.md:1:1 /],
  "an alias bomb": [
    {
      [`${folder}/incident.md`]: `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghij"].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(",")}]`).join("\n")}\n---\n`,
    },
    /incident\.md:\d+:\d+ /,
  ],
  "a binary file": [{ [`${folder}/incident.md`]: `${whole}\u0000\u0001` }, /incident\.md:7:1 /],
  "a title with a bidi override": [
    { [`${folder}/incident.md`]: whole.replace("slow", "\u202eslow") },
    /incident\.md:2:8 title.*U\+202E/,
  ],
  "a duplicate id": [
    {
      [`${folder}/incident.md`]: whole.replace("---\n", "---\nid: twin\n"),
      "incidents/2026-01-03-twin/incident.md": whole.replace("---\n", "---\nid: twin\n"),
    },
    /twin/,
  ],
};

test.each(Object.entries(bad))(
  "%s stops everything with its place, and leaves the last good page",
  async (_, [files, place]) => {
    const before = await readFile(join(world.house.out, "index.html"), "utf8");
    const names = Object.keys(files);
    const updates = names.map((name) => [
      name.replace("incident.md", said.split("/")[2] ?? ""),
      "---\nat: 2026-01-02T09:10:00Z\nstatus: investigating\n---\nSearch answers slowly.\n",
    ]);
    await world.house.commit({ ...files, ...Object.fromEntries(updates) });
    const run = await world.publish();
    await world.house.commit(
      Object.fromEntries([...names, ...updates.map(([name = ""]) => name)].map((name) => [name, null])),
    );

    expect(run.code).toBe(1);
    expect(run.err).toMatch(place);
    expect(run.err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(world.mailbox.letters).toHaveLength(0);
    expect(world.x.posts).toHaveLength(0);
    expect(await readFile(join(world.house.out, "index.html"), "utf8")).toBe(before);
  },
);

test("script and javascript: in every field are harmless text on every medium", async () => {
  const started = ago(20);
  const title = "<script>alert(1)</script> fails";
  const words =
    "Some payments fail <script>alert(1)</script> [here it is](javascript:alert(1)) <img src=x onerror=alert(1)>. Invoices work.";
  await world.house.commit({
    ...opening(started, "hostile", title),
    ...update(started, ago(10), { slug: "hostile", words }),
  });
  const run = await world.publish();
  // The rule on links may refuse it; what is published in spite of it has to be harmless.
  if (run.code === 0) {
    const html = await world.house.page(`incidents/${started.toISOString().slice(0, 10)}-hostile/index.html`);
    expect(html).not.toMatch(/<script>alert|href="javascript:|onerror=alert\(1\)>/);
  } else {
    expect(run.err).toContain("javascript:");
  }
});
