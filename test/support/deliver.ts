import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Channel } from "#delivery/channel.ts";
import { newClaimant } from "#delivery/claimant.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { exitCodeOf } from "#delivery/report.ts";
import { sendAll } from "#delivery/send-all.ts";
import { siteSettings } from "#model/site.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { takePublishLock } from "#store/publish-lock.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { aPlannedChannel, saidAbout } from "./said.ts";

/** The same database with three steps to every write: before it, inside the open transaction, after its commit. */
function stepping(database: Database, step: () => void): Database {
  return {
    ...database,
    write: async (work) => {
      step();
      const written = await database.write(() => {
        const answer = work();
        step();
        return answer;
      });
      step();
      return written;
    },
  };
}

/**
 * A publisher that tells every subscriber of one announcement. Whom it told stands in `world.txt`, a line each.
 * `step` is called wherever a machine may lose its power.
 *
 * @returns its exit code
 */
export async function deliver(directory: string, onUnknown: "repeat" | "hold", step: () => void): Promise<number> {
  await using lock = await takePublishLock(directory);
  if (lock === undefined) throw new Error("another publisher is at work");
  await using opened = await openDatabase(directory);
  const database = stepping(opened, step);
  const ledger = openLedger(database);
  const subscribers = openSubscribers(database);
  const channel: Channel = {
    name: "email",
    kind: "email",
    onUnknown,
    connections: 2,
    async send(_delivery, { recipient }, { repeated }) {
      step();
      appendFileSync(join(directory, "world.txt"), `${recipient} ${repeated ? "repeated" : "first"}\n`);
      step();
      return { kind: "sent", receipt: `<${recipient}@example.org>` };
    },
    close: async () => undefined,
  };

  const now = () => new Date();
  const announcements = saidAbout("checkout", [now().toISOString()]);
  const settings = siteSettings.parse({ name: "Example", address: "https://status.example.com/", since: "2024-01-01" });
  await ledger.expire(now(), "all");
  const channels = [aPlannedChannel({ onUnknown })];
  const plan = await preparePlan({ announcements, channels, settings, ledger, subscribers, now: now() });
  const sending = { plan, announcements, channels: [channel], ledger, claimant: newClaimant(), pageLags: false, now };
  return exitCodeOf(await sendAll(sending));
}
