import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { makeKeyPair } from "#delivery/channels/webhook/key-pair.ts";
import { type ChannelKind, channelSettings } from "#model/channel.ts";
import { kinds, openLive } from "../../support/declared-lines.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { aDirectory } from "../../support/opening.ts";
import { aWebhook } from "../../support/webhook-channel.ts";

const page = await readFile("docs/channels.md", "utf8");
const sections = new Map(page.split(/^## /m).map((section) => [/^.*/.exec(section)?.[0] ?? "", section]));
const shared = ["kind", "since", "enabled", "audience", "atLeast", "note"];
const names = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(" ");

/** The line of the table that the source asks for. */
async function rowOf(kind: ChannelKind): Promise<string> {
  const option = channelSettings.options.find(({ shape }) => shape.kind.value === kind);
  const written = z.toJSONSchema(option ?? z.never(), { io: "input" });
  const own = Object.keys(written.properties ?? {}).filter((key) => !shared.includes(key));
  const needed = own.filter((key) => written.required?.includes(key));
  const { channels } = await openLive(kind, "sound");
  const troubles = await Promise.all([openLive(kind, "none"), openLive(kind, "spoilt")]);
  const said = troubles.flatMap(({ notes, refused }) => [...notes, ...refused]).join();
  const secrets = [...new Set(said.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g))].map((name) =>
    name.replace("SECRET_LINE", "SECRET_<CHANNEL>"),
  );
  const [channel] = channels;
  await channel?.close();
  const pace = channel?.perSecond === undefined ? "" : `${channel.perSecond}`;
  const rest = own.filter((key) => !needed.includes(key));
  const cells = [`\`${kind}\``, names(needed), names(rest), names(secrets), `${channel?.onUnknown}`, pace];
  return `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
}

describe.each(kinds)("the page of channels on %s", (kind) => {
  test("has its line in the table as the source has it", async () => {
    expect(page.split("\n")).toContain(await rowOf(kind));
  });

  test("shows settings that site.yaml takes", () => {
    const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(sections.get(kind) ?? "") ?? [];
    const [settings] = Object.values(z.record(z.string(), z.unknown()).parse(parse(example)));
    expect(channelSettings.parse(settings).kind).toBe(kind);
  });
});

test("the page tells of no kind that there is not", () => {
  const told = [...sections.keys()].filter((title) => !["At a glance", "What answers mean"].includes(title)).slice(1);
  expect(told).toEqual(kinds);
  expect([...page.matchAll(/^\| `(\w+)` \|.*\|.*\|.*\|.*\|/gm)].map(([, kind]) => kind)).toEqual(kinds);
});

test("the lines that verify a webhook do, and refuse what is old, changed or another’s", async () => {
  await using directory = await aDirectory();
  await using server = await openHookServer();
  const [, script = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const file = join(directory.path, "is-ours.mjs");
  await writeFile(file, script);
  const { isOurs } = await import(file);
  const { privateKey, publicKey } = makeKeyPair();
  await sendOn(aWebhook(server.url, { keys: [privateKey] }), { account: "hook" });
  const { headers, body } = server.taken[0] ?? {};
  const now = sentAt.getTime();
  expect(isOurs(publicKey, headers, body, now)).toBe(true);
  expect(isOurs(makeKeyPair().publicKey, headers, body, now)).toBe(false);
  expect(isOurs(publicKey, headers, Buffer.from(`${body} `), now)).toBe(false);
  expect(isOurs(publicKey, headers, body, now + 301_000)).toBe(false);
  expect(isOurs(publicKey, { ...headers, "webhook-signature": undefined }, body, now)).toBe(false);
});
