import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { bounceAddress } from "#subscriptions/bounces/envelope.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";
import { readEnvironment } from "../../../scripts/environment.ts";
import { aDeliveryReport } from "../../support/mail-reports.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

test("a mailbox directory is read once, each message is told apart, and what concerns us fails", async () => {
  await using directory = await openDataDirectory();
  const ring = await openKeyRing(directory.path);
  const addressOf = bounceAddress(ring, "bounces.example.net");
  const ids: string[] = [];
  {
    await using database = await openDatabase(directory.path);
    for (const name of ["ada", "bob"]) {
      const { subscriber } = await openSubscribers(database).add(
        { address: `${name}@example.org`, source: "cli" },
        new Date(),
      );
      ids.push(subscriber.id);
    }
  }
  const mailbox = join(directory.path, "Maildir");
  await mkdir(join(mailbox, "new"), { recursive: true });
  await writeFile(join(mailbox, "new", "1"), aDeliveryReport({ to: addressOf(ids[0] ?? "") }));
  await writeFile(join(mailbox, "new", "2"), aDeliveryReport({ to: addressOf(ids[1] ?? ""), status: "5.7.1" }));
  await writeFile(join(mailbox, "new", "3"), "Subject: Hello\r\n\r\nHow are you?\r\n");

  const said: string[] = [];
  const bounces = async () => {
    said.length = 0;
    const session = {
      root: process.cwd(),
      environment: readEnvironment({ OPENLINE_DATA: directory.path }),
      ...{ exitCode: 0, now: () => new Date() },
      say: (line: string) => void said.push(line),
      complain: (line: string) => void said.push(line),
    };
    return await run(mainCommand(session), ["bounces", "--mailbox", mailbox], session);
  };
  expect(await bounces()).toBe(1);
  expect(said).toEqual([
    "1 message: the mailbox is gone; its reader is erased, and not written to again.",
    expect.stringContaining("1 message: a letter was refused for a fault of ours"),
    "1 message: no report for programs; left alone.",
  ]);
  expect(said.join()).not.toMatch(/example\.org|bounce\+/);
  expect(await bounces()).toBe(0);
  expect(said).toEqual(["No new message."]);
  expect(await readdir(join(mailbox, "new"))).toEqual([]);
});
