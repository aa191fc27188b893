import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readinessCommand } from "#cli/commands/readiness.ts";
import { run } from "#cli/run.ts";
import { readEnvironment } from "../../scripts/environment.ts";
import { openDesk } from "../support/desk.ts";
import { lines, openers, pem } from "../support/every-line.ts";
import { type House, openHouse } from "../support/house.ts";
import { openMailbox } from "../support/mailbox.ts";
import { openNameServer } from "../support/name-server.ts";
import { ago, opening, siteYaml, update } from "../support/story.ts";
import { openTalkativeServer } from "../support/talkative-server.ts";
import { type Measured, measure } from "./measure.ts";

const root = new URL("../../", import.meta.url).pathname;

/** How long the slowest line thinks, in milliseconds. */
export const slowest = 1_000;
/** How long the others think about each call; who is signed in to Bluesky has called twice. */
const thinks = {
  mastodon: slowest,
  bluesky: 300,
  slack: 500,
  discord: 700,
  teams: 800,
  hooks: 200,
  hub: 400,
  ntfy: 600,
};
const mailThinks = 500;

const slowness = (path: string) => Object.entries(thinks).find(([name]) => path.startsWith(`/${name}`))?.[1] ?? 350;

/** A house with ten public lines, all of which lead to `server` but mail. */
async function openTenLines(server: string, smtp: string): Promise<House> {
  const house = await openHouse({});
  const ten = lines(server, ["true"]).replaceAll(/^ {2}(?:exec|rehearsed-\w+): .*\n/gm, "");
  await house.commit({ "site.yaml": siteYaml().replace(/channels:\n(?: {2}.*\n)+/, `channels:\n${ten}`) });
  const dkim = join(house.directory, "dkim.pem");
  await writeFile(dkim, pem);
  const content = join(house.repository, "content");
  Object.assign(house.environment, openers(server, dkim), { SMTP_URL: smtp, OPENLINE_CONTENT: content });
  return house;
}

/** Publishes one update on ten lines for real, but for the page: it is read, checked, planned, told and reported. */
export async function measureLines(): Promise<Measured> {
  await using server = await openTalkativeServer(slowness);
  await using mailbox = await openMailbox({ slow: mailThinks });
  await using house = await openTenLines(server.url, mailbox.url);
  const desk = openDesk(house.environment);
  await desk.openline(new Date(), "subscribers", "add", "ada@example.org");
  await desk.tell(new Date(), "--live");
  const started = ago(60);
  let minute = 50;
  const name = `one update on ten lines, the slowest of which thinks for ${slowest / 1_000} second`;
  return await measure(
    name,
    async () => {
      const { out, err } = await desk.tell(new Date(), "--live");
      const sent = out.match(/ 1 sent$/gm)?.length ?? 0;
      if (sent !== 10) throw new Error(`${sent} lines were told.\n${out}\n${err}`);
    },
    async () => {
      minute -= 3;
      const words = `We are still looking for the cause, in step ${minute}.`;
      await house.commit({ ...opening(started), ...update(started, ago(minute), { words }) });
    },
  );
}

/** `openline readiness --offline` of the sample. */
export async function measureOfflineReadiness(): Promise<Measured> {
  const data = await mkdtemp(join(tmpdir(), "openline-readiness-"));
  const env = { PATH: process.env["PATH"] ?? "", OPENLINE_DATA: data };
  const words = [join(root, "scripts/openline.ts"), "readiness", "--offline"];
  const measured = await measure("readiness of the sample, offline", async () => {
    const ended = promisify(execFile)(process.execPath, words, { cwd: root, env });
    // Whatever it finds, it has looked.
    await ended.catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === 1)) throw error;
    });
  });
  await rm(data, { recursive: true });
  return measured;
}

/** Live readiness of ten lines, one of which never answers. */
export async function measureLiveReadiness(): Promise<Measured> {
  await using server = await openTalkativeServer((path) =>
    path.startsWith("/mastodon") ? Number.POSITIVE_INFINITY : 0,
  );
  await using mailbox = await openMailbox();
  await using names = await openNameServer({});
  await using house = await openTenLines(server.url, mailbox.url);
  return await measure("live readiness of ten lines, one of which never answers", async () => {
    const said: string[] = [];
    const session = {
      environment: readEnvironment({ ...house.environment, SITE_URL: server.url }),
      ...{ root, exitCode: 0, now: () => new Date() },
      say: (line: string) => void said.push(line),
      complain: (line: string) => void said.push(line),
    };
    await run(readinessCommand(session, { names: names.resolver }), [], session);
    if (!said.join("\n").includes("does not answer within 8 seconds")) throw new Error(said.join("\n"));
  });
}
