import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { drillCommand } from "#cli/commands/drill.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { type Environment, environment } from "#model/environment.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { smallIncident, smallSite, writeTree } from "./content.ts";
import { quickPage } from "./quick-page.ts";

const channels = `subscriptions: {address: "https://updates.example.com/"}
channels:
  email: {kind: email, since: 2020-02-01, from: status@example.com}
  rehearsal: {kind: email, audience: test, since: 2020-02-01, from: drill@example.com}
  late: {kind: webhook, since: 2999-01-01}
  off: {kind: webhook, since: 2020-02-01, enabled: false}
  inner: {kind: email, audience: security-contacts, since: 2020-02-01, from: security@example.com}
  own-hooks: {kind: hooks, since: 2020-02-01}
  x: {kind: x, since: 2020-02-01, handle: example, url: "https://x.com/example"}
  x-test: {kind: x, audience: test, since: 2020-02-01, handle: example_test, url: "https://x.com/example_test"}
`;
const site = smallSite.replace(/^channels:\n(?: .*\n)*/m, "") + channels;

/** Runs `openline drill` on a small site with a page that is built in a moment. */
export async function rehearse(
  words: readonly string[],
  {
    build = quickPage,
    env = {},
    readers = [],
    deploy = "",
  }: { build?: typeof quickPage; env?: Partial<Environment>; readers?: string[]; deploy?: string } = {},
) {
  const tree = await writeTree({ "content/site.yaml": site + deploy });
  for (const [path, text] of Object.entries(smallIncident())) await tree.write(`content/${path}`, text);
  const data = join(tree.directory, "data");
  if (readers.length > 0) {
    await mkdir(data);
    await using database = await openDatabase(data);
    for (const email of readers)
      await openSubscribers(database).add({ address: email, audience: "test", source: "cli" }, new Date());
  }
  const said: string[] = [];
  const place = { OPENLINE_CONTENT: join(tree.directory, "content"), OPENLINE_DATA: data };
  const session: Session = {
    environment: { ...environment.parse(place), ...env, secrets: {}, programs: "" },
    root: ".",
    now: () => new Date(),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    exitCode: 0,
  };
  const code = await run(drillCommand(session, { build }), [...words], session);
  const row = (name: string) => said.find((line) => line.startsWith(`${name} `)) ?? "";
  return { code, said: said.join("\n"), row, tree, session };
}
