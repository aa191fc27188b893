import { z } from "zod";
import { ask } from "#delivery/probes/ask.ts";
import { parsedJson } from "#delivery/probes/parsed-json.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { rootOf } from "#delivery/probes/well-formed.ts";
import { fail, ok, type Verdict } from "#domain/readiness/item.ts";
import { permalink, tagId } from "#render/address.ts";

const jsonFeed = z.looseObject({
  version: z.string().startsWith("https://jsonfeed.org/version/"),
  items: z.array(z.unknown()),
});
const build = "Look what the host sends there, and publish again";

const readers: Readonly<Record<string, (text: string) => boolean>> = {
  "rss.xml": (text) => rootOf(text) === "rss",
  "atom.xml": (text) => rootOf(text) === "feed",
  "feed.json": (text) => jsonFeed.safeParse(parsedJson(text)).success,
};

/** Whether each feed can be read by programs, and holds the newest words. */
export async function feedsAreRead(surroundings: Surroundings): Promise<Verdict> {
  const verdicts = await Promise.all(
    Object.entries(readers).map(([name, reads]) => feed(name, reads, permalink(surroundings.base, name), surroundings)),
  );
  return verdicts.find(({ state }) => state !== "ok") ?? ok("RSS, Atom and JSON Feed can be read");
}

async function feed(
  name: string,
  reads: (text: string) => boolean,
  address: string,
  surroundings: Surroundings,
): Promise<Verdict> {
  const answer = await ask(address, surroundings);
  if (answer.kind === "silence") return fail(`${name} cannot be read: its host ${answer.why}`, build);
  if (answer.status !== 200) return fail(`${name} answers ${answer.status}`, build);
  if (!reads(answer.text)) return fail(`${name} is no feed that a program can read`, build);
  const { newest, site } = surroundings;
  if (newest === undefined || answer.text.includes(tagId(site.settings, newest.id))) return ok(name);
  return fail(`${name} does not hold the newest words`, "Publish again; running again is always safe");
}
