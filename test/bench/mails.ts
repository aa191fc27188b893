import { spawn } from "node:child_process";
import { once } from "node:events";
import { emailChannel } from "#delivery/channels/email.ts";
import { newClaimant } from "#delivery/claimant.ts";
import { plannedChannel } from "#delivery/planned-channel.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { sendAll } from "#delivery/send-all.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { anAnnouncement, aSite } from "../support/site.ts";
import { openCrowd } from "./crowd.ts";
import { type Measured, measure } from "./measure.ts";

async function openSink() {
  const child = spawn(process.execPath, [new URL("sink.ts", import.meta.url).pathname], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = await once(child.stdout, "data");
  return { url: `smtp://127.0.0.1:${String(port).trim()}`, end: () => child.kill() };
}

/** Sends one announcement to `count` subscribers over a local mail server that takes everything, ledger and all. */
export async function measureMail(count: number, connections = 20): Promise<Measured> {
  const sink = await openSink();
  await using database = await openCrowd(count);
  const ledger = openLedger(database);
  const subscribers = openSubscribers(database);
  const { settings: site } = aSite();
  const parsed = channelSettings.parse({ kind: "email", since: "2020-01-01", from: "status@example.com", connections });
  const settings = parsed as SettingsOf<"email">;
  let round = 0;
  const unsubscribe = (id: string) => `https://updates.example.com/u/a.${id}.0123456789abcdefghijkl`;
  const preferences = (id: string) => `https://updates.example.com/preferences/a.${id}.0123456789abcdefghijkl`;
  const measured = await measure(`${count.toLocaleString("en")} letters, ${connections} connections`, async () => {
    round += 1;
    const announcement = anAnnouncement({ id: `incidents/bench-${round}/2026-03-14T0942Z-investigating` });
    const base = new URL("https://status.example.com/");
    const ways = { unsubscribe, preferences };
    const channel = emailChannel({ name: "email", settings, site, base, smtpUrl: sink.url, ...ways });
    const channels = [plannedChannel(channel, settings)];
    const now = () => announcement.at;
    const plan = await preparePlan({
      announcements: [announcement],
      channels,
      settings: site,
      ledger,
      subscribers,
      now: now(),
    });
    const claimant = newClaimant();
    const report = await sendAll({
      plan,
      announcements: [announcement],
      channels: [channel],
      ledger,
      claimant,
      now,
      pageLags: false,
    });
    await channel.close();
    if (report.channels[0]?.sent !== count) throw new Error(`Sent ${report.channels[0]?.sent} letters.`);
  });
  sink.end();
  return measured;
}
