import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { execInput } from "#delivery/channels/exec.ts";
import { openChannels } from "#delivery/registry.ts";
import { sendOn } from "../../support/delivery.ts";
import { aMailingSite } from "../../support/email-channel.ts";
import { anExec } from "../../support/exec-channel.ts";
import { hostileAnnouncement } from "../../support/hostile-words.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";

const account = "own";
const script = (body: string) => ["node", "-e", body];
const run = (body: string) => sendOn(anExec(script(body)), { account });

test("a command reads the announcement as one line of JSON, with the same id each time", async () => {
  await using directory = await aDirectory();
  const file = join(directory.path, "read");
  const channel = anExec([
    "node",
    "-e",
    `require("fs").writeFileSync(process.argv[1], require("fs").readFileSync(0))`,
    file,
  ]);
  const outcome = await sendOn(channel, { account });
  const read = await readFile(file, "utf8");
  expect(read.indexOf("\n")).toBe(read.length - 1);
  const told = JSON.parse(read);
  expect(told).toMatchObject({
    id: expect.stringMatching(/^msg_[0-9a-f]{32}$/),
    type: "incident.update.published",
    data: { state: "investigating", nextUpdateBy: "2026-03-14T10:30:00.000Z", link: expect.stringContaining("0942Z") },
  });
  expect(outcome).toEqual({ kind: "sent", receipt: told.id });
  expect(await sendOn(channel, { account, circumstances: { repeated: true } })).toEqual(outcome);
});

test("its environment holds PATH and nothing else", async () => {
  await using directory = await aDirectory();
  const file = join(directory.path, "names");
  process.env["OPENLINE_SECRET_CANARY"] = "canary";
  const channel = anExec([
    "node",
    "-e",
    `require("fs").writeFileSync(process.argv[1], Object.keys(process.env).join())`,
    file,
  ]);
  await sendOn(channel, { account });
  delete process.env["OPENLINE_SECRET_CANARY"];
  expect(await readFile(file, "utf8")).toBe("PATH");
});

test("no shell reads it: signs of a shell are signs", async () => {
  await using directory = await aDirectory();
  const file = join(directory.path, "arguments");
  const hostile = "$(touch /tmp/canary); `id` && | > x";
  await sendOn(anExec(["node", "-e", `require("fs").writeFileSync(process.argv[1], process.argv[2])`, file, hostile]), {
    account,
  });
  expect(await readFile(file, "utf8")).toBe(hostile);
});

test("hostile words are one line of JSON all the same", () => {
  const site = aMailingSite().settings;
  const base = new URL("https://status.example.com/");
  const key = { announcement: "a", channel: "own", recipient: "own" };
  fc.assert(
    fc.property(hostileAnnouncement, (announcement) => {
      const delivery = { announcement, channel: "own", recipient: { kind: "account", id: "own" } } as const;
      const input = String(execInput({ site, base }, delivery, key, { pageLags: false }));
      expect(input.indexOf("\n")).toBe(input.length - 1);
      expect(JSON.parse(input)).toMatchObject({ id: expect.stringMatching(/^msg_/), data: { state: "investigating" } });
    }),
    { numRuns: 20 },
  );
});

test("a command knows a repetition by its id, so that what may have arrived is said again", () => {
  expect(anExec(["true"]).onUnknown).toBe("repeat");
});

describe.concurrent("how it ends says how it went", () => {
  test.each([
    ["process.exit(75)", { kind: "deferred", code: "75", reason: "the command ended with 75" }],
    ["process.exit(1)", { kind: "refused", code: "1", reason: "the command ended with 1" }],
    ["process.exit(69)", { kind: "refused", code: "69", reason: "the command ended with 69" }],
    [
      "process.kill(process.pid, 'SIGTERM')",
      { kind: "unknown", reason: "the command was killed (SIGTERM)", closes: true },
    ],
    [
      "console.log('canary'); console.error('canary'); process.exit(3)",
      { kind: "refused", code: "3", reason: "the command ended with 3" },
    ],
    ["process.stdin.destroy(); process.exit(0)", { kind: "sent", receipt: expect.any(String) }],
  ])("%s", async (body, outcome) => {
    expect(await run(body)).toEqual(outcome);
  });

  test("a command that is not there did not begin, and the line waits for somebody to mend it", async () => {
    expect(await sendOn(anExec(["openline-nowhere"]), { account })).toEqual({
      kind: "deferred",
      code: "ENOENT",
      reason: "the command did not begin (ENOENT)",
      closes: true,
    });
  });
});

test("a command that takes too long is killed, with all that it began, and nobody can tell", async () => {
  await using directory = await aDirectory();
  const file = join(directory.path, "begun");
  const slow = anExec(["sh", "-c", 'sleep 600 & echo $! > "$0"; wait', file], 1_000);
  const outcome = await sendOn(slow, { account });
  expect(outcome).toEqual({ kind: "unknown", reason: "the command took too long", closes: true });
  const begun = Number(await readFile(file, "utf8"));
  await expect.poll(() => isRunning(begun)).toBe(false);
});

test("the outbox holds what it would read, and nothing is run", async () => {
  await using directory = await aDirectory();
  const file = join(directory.path, "run");
  const channels = { own: { kind: "exec" as const, since: "2024-01-01", command: ["touch", file] } };
  const {
    channels: [outbox],
  } = await openChannels(anOpening(directory.path, { site: { channels } }));
  if (outbox === undefined) throw new Error("There is no channel.");
  const outcome = await sendOn(outbox, { account });
  if (outcome.kind !== "sent") throw new Error("Nothing was written.");
  expect(JSON.parse(await readFile(join(directory.path, outcome.receipt), "utf8"))).toHaveProperty("id");
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});

/** Whether the kernel still knows a process that is more than a name of one that ended. */
async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return status !== "" && !/\) [ZX] /.test(status);
}
