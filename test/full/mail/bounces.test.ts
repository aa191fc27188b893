import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse } from "../../support/house.ts";
import { aDeliveryReport } from "../../support/mail-reports.ts";
import { type Mailbox, openMailbox } from "../../support/mailbox.ts";
import { ago, opening, siteYaml, update } from "../../support/story.ts";
import { giveToPipe, openPostfix, type Postfix } from "./postfix.ts";
import { notHere } from "./unpack.ts";

const missing =
  process.env["OPENLINE_FULL"] === undefined
    ? "OPENLINE_FULL"
    : (notHere ?? (process.getuid?.() === 0 ? undefined : "Postfix begins as root alone"));

const root = new URL("../../../", import.meta.url).pathname;
const [there, gone] = ["ada@readers.example", "canary.gone@readers.example"];
const started = ago(50);
const told = { code: 0, err: "" };

/** The program that docs/subscribers.md has mail servers pipe into. */
const asDocumented = (place: string) => `#!/bin/sh
set -a
. ${place}/env
cd ${root} && exec npm run --silent openline -- bounces
`;

describe.skipIf(missing !== undefined)(`behind a Postfix (${missing ?? "OPENLINE_FULL"})`, () => {
  const open = new AsyncDisposableStack();
  let house: House;
  let readers: Mailbox;
  let postfix: Postfix;
  let people = "";

  beforeAll(async () => {
    house = open.use(await openHouse({}));
    const noSuch = (to: string) => (to === there ? undefined : "550 5.1.1 No such mailbox");
    readers = open.use(await openMailbox({ refuses: { rcpt: noSuch } }));
    const program = join(house.directory, "bounces");
    await writeFile(join(house.directory, "env"), `PATH="${process.env["PATH"]}"\nOPENLINE_DATA="${house.data}"\n`);
    await writeFile(program, asDocumented(house.directory), { mode: 0o755 });
    postfix = open.use(
      await openPostfix({
        relayed: { domain: "readers.example", port: readers.port },
        piped: { domain: "bounces.example", program },
      }),
    );
    house.environment["SMTP_URL"] = postfix.url;
    const withReturnPath = siteYaml().replace("from: status@", "bounceDomain: bounces.example, from: status@");
    await house.commit({ "site.yaml": withReturnPath.replace(/ {2}x: .*\n/, "") });
    people = join(house.directory, "people.csv");
    await writeFile(people, `email\n${there}\n${gone}\n`);
    expect((await openline("subscribers", "import", people)).out).toContain("2 added");
    expect(await tell()).toMatchObject(told);
    await chmod(house.directory, 0o711);
    await giveToPipe(house.data);
  }, 300_000);
  afterAll(() => open.disposeAsync(), 60_000);

  const openline = (...words: string[]) => house.run("scripts/openline.ts", words);
  const tell = () => house.run("test/support/publish-and-die.ts", ["--live"]);
  const say = async (minutes: number) => {
    const words = `Some card payments fail at the last step. We looked for the cause ${minutes} minutes ago.`;
    await house.commit({ ...opening(started), ...update(started, ago(minutes), { words }) });
    return await tell();
  };
  const lettersTo = (address: string) => readers.letters.filter(({ to }) => to.includes(address));
  /** A report that somebody brings to an address of ours. */
  const bring = async (to: string) => {
    const line = createTransport({ host: "127.0.0.1", port: postfix.port, ignoreTLS: true });
    await line.sendMail({ envelope: { from: "", to }, raw: aDeliveryReport({ to }) });
    line.close();
  };

  test("a letter is relayed, and whose mailbox is gone is suppressed by the report that comes back", async () => {
    expect(await say(40)).toMatchObject(told);
    const report = await postfix.heard("relay=openline");
    expect(report).toContain("status=sent");
    expect(report).toContain("the mailbox is gone");
    await postfix.heard(`to=<${there}>`);
    expect(lettersTo(there)).toHaveLength(1);
    expect((await openline("subscribers", "list")).out).toBe("1 confirmed\n");
  });

  test("a list that still has them does not bring them back, and nothing more is sent to them", async () => {
    const { out } = await openline("subscribers", "import", people);
    expect(out).toContain("0 added, 1 known already, 1 left or bounced before");
    expect(await say(30)).toMatchObject(told);
    await postfix.heard(`to=<${there}>`);
    expect(lettersTo(there)).toHaveLength(2);
  });

  test("a report that somebody else wrote is not believed, and with the right address it would be", async () => {
    const own = lettersTo(there)[0]?.from ?? "";
    expect(own).toMatch(/^bounce\+[a-z0-9]+\.[a-z0-9]+\.[a-f0-9]{24}@bounces\.example$/);
    await bring(own.replace(/.@/, (last) => (last === "0@" ? "1@" : "0@")));
    expect(await postfix.heard("relay=openline")).toContain("nobody is suppressed for it");
    expect((await openline("subscribers", "list")).out).toBe("1 confirmed\n");

    await bring(own.toUpperCase());
    expect(await postfix.heard("relay=openline")).toContain("the mailbox is gone");
    expect((await openline("subscribers", "list")).out).toBe("Nobody yet.\n");
  });
});
