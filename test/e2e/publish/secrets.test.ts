import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Needle } from "#cli/leakcheck/needles.ts";
import { type Artifact, scanFor } from "#cli/leakcheck/scan.ts";
import { openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openDesk } from "../../support/desk.ts";
import { lines, openers, pem, readerNeedles, readers, secretNeedles, secrets } from "../../support/every-line.ts";
import { filesBelow } from "../../support/files-below.ts";
import { type House, openHouse } from "../../support/house.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { ago, opening, siteYaml, update } from "../../support/story.ts";
import { type Mood, openTalkativeServer } from "../../support/talkative-server.ts";
import { misspelt, withPassword } from "./misspelt.ts";

const login = { user: secrets["user of the mail server"], password: secrets["password of the mail server"] };
const words = `${login.user} ${login.password} ${Object.values(readers).join(" ")}`;

/** Mail servers that take, refuse with our own secrets in their answer, break off, and fall silent. */
async function openMailServers() {
  const [takes, babbles, refuses, breaksOff, hangs] = await Promise.all([
    openMailbox({ login }),
    openMailbox({ login, refuses: { mail: () => `550 5.7.1 ${words}` } }),
    openMailbox({ login, refuses: { rcpt: () => `450 4.2.1 ${words}` } }),
    openMailbox({ login, hangUpAt: "half-letter" }),
    openMailbox({ login, silentAt: "mail" }),
  ]);
  const wrong = takes.url.replace(login.password, secrets["wrong password of the mail server"]);
  const all = [takes, babbles, refuses, breaksOff, hangs];
  return {
    all,
    takes,
    urls: {
      takes: takes.url,
      babbles: babbles.url,
      refuses: refuses.url,
      breaksOff: breaksOff.url,
      hangs: hangs.url,
      wrong,
    },
  };
}

async function ledgerOf(house: House) {
  await using database = await openDatabase(house.data);
  return await openLedger(database).list();
}

const leaks = (needles: readonly Needle[], artifacts: readonly Artifact[]) => {
  const scan = scanFor(needles);
  return artifacts.flatMap((artifact) => scan.leaksOf(artifact));
};

/** Those that the other side gets to hear; the others only sign, or are heard by a mail server. */
const told = [
  "X: app key",
  "X: access token",
  "token of Mastodon",
  "app password of Bluesky",
  "session of Bluesky",
  "address of the webhook",
  "address in Slack",
  "address of Slack's rehearsals",
  "address in Discord",
  "signature of Teams",
  "token of ntfy",
  "address of the watch",
] as const;

test("the search finds each secret raw, encoded and packed", () => {
  const scan = scanFor([...secretNeedles, ...readerNeedles]);
  for (const secret of [...Object.values(secrets), ...Object.values(readers), pem.split("\n")[3] ?? ""]) {
    const bytes = Buffer.from(`Basic ${secret}: no`);
    const forms = [
      bytes.toString(),
      bytes.toString("base64"),
      bytes.toString("base64url"),
      bytes.toString("hex"),
      bytes.toString("hex").replaceAll(/../g, "%$&"),
      JSON.stringify({ said: JSON.stringify(bytes.toString()) }),
    ];
    for (const form of forms) {
      const planted = { name: "log", bytes: Buffer.from(`12:00 the other side answered 401 (${form})`) };
      expect(scan.leaksOf(planted), form).not.toEqual([]);
    }
  }
});

test("no secret and no reader is told by any log, error, ledger or output, whatever the other side answers", async () => {
  const vault = await mkdtemp(join(tmpdir(), "openline-vault-"));
  await using server = await openTalkativeServer();
  const mail = await openMailServers();
  await using house = await openHouse({});
  const dkim = join(vault, "dkim.pem");
  const half = join(vault, "half.pem");
  await writeFile(dkim, pem);
  await writeFile(half, pem.slice(0, 800));
  const script = `cat > ${house.directory}/exec-in; env > ${house.directory}/exec-env; env; env >&2; exit 75`;
  const site = siteYaml().replace(/channels:\n(?: {2}.*\n)+/, `channels:\n${lines(server.url, ["sh", "-c", script])}`);
  await house.commit({ "site.yaml": site });
  Object.assign(house.environment, openers(server.url, dkim), { SMTP_URL: mail.urls.takes });

  const said: { name: string; bytes: Buffer }[] = [];
  const keep = (name: string, { out, err }: { out: string; err: string }) =>
    void said.push(
      { name: `${name}, stdout`, bytes: Buffer.from(out) },
      { name: `${name}, stderr`, bytes: Buffer.from(err) },
    );
  const run = async (door: string, given: readonly string[], env: Record<string, string> = {}) => {
    const ended = await house.run(door, given, { env });
    keep([door, ...given].join(" "), ended);
    return ended;
  };
  const deskOf = (settings: Record<string, string>) =>
    openDesk({ ...house.environment, OPENLINE_CONTENT: join(house.repository, "content"), ...settings });
  const openline = (...given: string[]) => run("scripts/openline.ts", given);

  const people = join(vault, "people.csv");
  await writeFile(people, `email,language,components,audience\n${readers.ada},,,\n${readers.eve},,,test\n`);
  await openline("subscribers", "import", people);
  expect((await run("test/support/publish-and-die.ts", ["--live"])).code).toBe(0);

  const started = ago(30);
  let minute = 29;
  const say = async (mood: Mood, smtp: string, door = "test/support/publish-and-die.ts") => {
    minute -= 2;
    const more = { status: minute > 26 ? "investigating" : "monitoring", words: `We look further, in step ${minute}.` };
    await house.commit({ ...opening(started), ...update(started, ago(minute), more) });
    server.mood = mood;
    const patience = `--import ${new URL("../../support/impatient.ts", import.meta.url).href}`;
    return await run(door, ["--live"], { SMTP_URL: smtp, ...(mood === "hangs" && { NODE_OPTIONS: patience }) });
  };
  const first = await say("takes", mail.urls.takes, "scripts/publish.ts");
  expect(first.out, first.err).toMatch(/discord +1 sent/);
  await say("refuses", mail.urls.wrong);
  await say("forbids", mail.urls.babbles);
  await say("puts-off", mail.urls.refuses);
  await say("fails", mail.urls.takes);
  await say("sends-elsewhere", mail.urls.takes);
  await say("babbles", mail.urls.takes);
  await say("breaks-off", mail.urls.breaksOff);
  const silent = await say("hangs", mail.urls.hangs);
  expect(silent.out).toMatch(/ETIMEDOUT/);

  for (const mood of ["takes", "forbids"] as const) {
    server.mood = mood;
    await run("test/support/quick-readiness.ts", mood === "takes" ? ["--record"] : ["--format", "json"]);
    await run("test/support/quick-drill.ts", ["--live", "--keep", "--name", mood]);
    for (const settings of [{}, { OPENLINE_WATCH_URL: withPassword(house.environment["OPENLINE_WATCH_URL"]) }]) {
      keep("overdue", await deskOf(settings).openline(new Date(Date.now() + 86_400_000), "overdue", "--tell"));
    }
  }
  await openline("ledger", "list");
  await openline("subscribers", "list");
  await openline("lint");
  for (const settings of misspelt(house.environment, half)) {
    const answer = await deskOf(settings).tell(new Date(), "--live");
    expect(answer.out + answer.err, Object.keys(settings).join()).not.toBe("");
    keep(`${Object.keys(settings).join()} misspelt`, answer);
  }

  for (const name of told) expect(server.heard.join("\n"), name).toContain(secrets[name]);
  const rows = await ledgerOf(house);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["sent", "deferred", "unknown", "superseded"]));
  said.push({ name: "rows of the ledger", bytes: Buffer.from(JSON.stringify(rows)) });
  expect(said.filter(({ bytes }) => bytes.length > 100).length).toBeGreaterThan(15);

  const files = await filesBelow(house.directory);
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "/dist/index.html",
      "/exec-env",
      "/data/openline.db",
      expect.stringMatching(/\/drills\/.*takes\.md$/),
      expect.stringMatching(/\/readiness\/\d{4}-\d{2}-\d{2}\.md$/),
    ]),
  );
  // The store keeps addresses, and letters carry them: that is what both are for.
  const public_ = files.filter(({ name }) => !/\.db(?:-\w+)?$|\.eml$/.test(name));
  expect(leaks(secretNeedles, [...said, ...files])).toEqual([]);
  expect(leaks(readerNeedles, [...said, ...public_])).toEqual([]);

  await rm(vault, { recursive: true });
  await Promise.all(mail.all.map((box) => box[Symbol.asyncDispose]()));
});
