import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stemOf } from "#model/ids.ts";
import { breachFacts, breachStatement, canaries } from "../../support/breach.ts";
import { openDesk } from "../../support/desk.ts";
import { type Disclosure, openDisclosure } from "../../support/disclosure.ts";
import { gitIn } from "../../support/repository.ts";
import { hasSshKeygen } from "../../support/signers.ts";
import { ago } from "../../support/story.ts";

const found = ago(0);
const after = (hours: number) => new Date(found.getTime() + hours * 3_600_000);
const codename = "copper-meadow";
const slug = `${after(-240).toISOString().slice(0, 10)}-order-lists-opened`;
const own = `incidents/${slug}/incident.md`;

describe.skipIf(!hasSshKeygen)("what publish refuses of a disclosure (needs ssh-keygen)", () => {
  let disclosure: Disclosure;
  let content: string;

  beforeAll(async () => {
    disclosure = await openDisclosure();
    content = join(disclosure.world.house.repository, "content");
    const { ada, bo, host } = disclosure;
    await host.tell(found, "--live");
    const folder = join(disclosure.privately("ada"), "incidents", `${found.toISOString().slice(0, 10)}-${codename}`);
    await writeFiles(folder, {
      "incident.md": breachFacts(codename, found),
      [`${stemOf(after(72), "identified")}.md`]: breachStatement(found),
    });
    await disclosure.push("ada", "Write it down");
    const gates = "facts,timeline,dataScope,vectorClosed,forensicsDone";
    await ada.openline(after(1), "approve", codename, gates, "--by", "Head of security");
    await ada.openline(after(1), "approve", codename, "release", "--by", "Head of security");
    await disclosure.push("ada");
    await disclosure.pull("bo");
    await bo.openline(after(2), "approve", codename, "release", "--by", "Legal counsel");
    await disclosure.push("bo");
    await disclosure.pull("ada");
    await disclosure.pull("host");
    await host.openline(after(48.2), "prenotify", codename, "--live");
    expect(await ada.openline(after(72), "release", codename, "--as", "order-lists-opened")).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => disclosure[Symbol.asyncDispose]());

  /** Publishes with a file changed and committed by somebody, then puts everything back. */
  async function publishWith(change: (text: string) => string, file = own, person: "ada" | "host" | undefined = "ada") {
    const { repository } = disclosure.world.house;
    const before = await gitIn(repository, "rev-parse", "HEAD");
    const path = join(content, file);
    await writeFile(path, change(await readFile(path, "utf8")));
    await disclosure.signers.commit(repository, person, "Change it");
    const letters = disclosure.world.mailbox.letters.length;
    const run = await disclosure.host.tell(after(72.3), "--live");
    await gitIn(repository, "reset", "--quiet", "--hard", before);
    expect(disclosure.world.mailbox.letters).toHaveLength(letters);
    expect(run.code).toBe(1);
    expect(run.err).not.toContain(codename);
    return run.err;
  }

  test("a text that was edited after two people released it", async () => {
    const err = await publishWith(
      (text) => text.replace("4,410 buyers, and no", "4,000 buyers, and no"),
      `incidents/${slug}/${stemOf(after(72), "identified")}.md`,
    );
    expect(err).toMatch(/incident\.md:\d+:\d+ .*the text was changed after “Head of security” approved it/);
  });

  test("a word that two people released, under another name", async () => {
    const err = await publishWith((text) => text.replace("by: Legal counsel", "by: Managing director"));
    expect(err).toMatch(/incident\.md:\d+:\d+ .*Managing director/);
  });

  test("a title that was edited after two people released it", async () => {
    expect(await publishWith((text) => text.replace(canaries.title, "Some lists were seen"))).toContain(
      "the text was changed after",
    );
  });

  test("a hold that somebody put in, or a gate that somebody took out", async () => {
    const hold = `holds: {lawEnforcement: {since: "${after(3).toISOString()}"}}\n`;
    expect(await publishWith((text) => text.replace("tlp: CLEAR\n", `tlp: CLEAR\n${hold}`))).toContain(
      "investigators have asked us to wait",
    );
    expect(await publishWith((text) => text.replace(/ {2}vectorClosed:\n(?: {4}.*\n)+/, ""))).toContain(
      "nobody has approved the gate vectorClosed",
    );
  });

  test("words that nobody released, beside those that two people did", async () => {
    const [at, by] = [after(72.2), after(73)].map((time) => time.toISOString());
    const words = `---\nat: ${at}\nstatus: monitoring\nbasis: observed\nnextUpdateBy: ${by}\n---\nNobody read these words before.\n`;
    const file = `incidents/${slug}/${stemOf(after(72.2), "monitoring")}.md`;
    await writeFile(join(content, file), words);
    expect(await publishWith((text) => text, file)).toContain("this is said after the statement, and no release");
  });

  test("a disclosure that calls itself history of yesterday", async () => {
    const { repository } = disclosure.world.house;
    const before = await gitIn(repository, "rev-parse", "HEAD");
    const path = join(content, own);
    await writeFile(path, (await readFile(path, "utf8")).replace("tlp: CLEAR\n", "tlp: CLEAR\nimported: elsewhere\n"));
    await writeFile(path, (await readFile(path, "utf8")).replace(/^releases:\n(?: .*\n)+/m, ""));
    await disclosure.signers.commit(repository, "ada", "Call it history");
    const run = await disclosure.host.tell(after(72.3), "--live");
    await gitIn(repository, "reset", "--quiet", "--hard", before);
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining("A disclosure is not ready to be public.") });
  });

  test("a release that somebody brought in again with a key that may not sign, or with none", async () => {
    const { repository } = disclosure.world.house;
    const before = await gitIn(repository, "rev-parse", "HEAD");
    for (const [person, why] of [
      ["host", "no allowed signer has the key"],
      [undefined, "the commit is not signed"],
    ] as const) {
      await gitIn(repository, "reset", "--quiet", "--hard", `${before}^`);
      await gitIn(repository, "checkout", "--quiet", before, "--", "content");
      await disclosure.signers.commit(repository, person, "Release it again");
      const run = await disclosure.host.tell(after(72.3), "--live");
      expect(run).toMatchObject({ code: 1, err: expect.stringContaining(why) });
    }
    await gitIn(repository, "reset", "--quiet", "--hard", before);
  });

  test("a host that cannot look it up", async () => {
    const { house } = disclosure.world;
    const blind = openDesk({ ...house.environment, OPENLINE_CONTENT: content });
    expect(await blind.tell(after(72.3), "--live")).toMatchObject({
      code: 1,
      err: expect.stringContaining("nobody can tell whether this disclosure was approved"),
    });
  });

  test("security contacts who were told too late", async () => {
    expect(await disclosure.host.tell(after(72.1), "--live")).toMatchObject({
      code: 1,
      err: expect.stringContaining("security contacts were promised time until"),
    });
  });

  test("a security contact whom nobody told", async () => {
    const { house } = disclosure.world;
    const one = ["subscribers", "add", "late@example.org", "--audience", "security-contacts"];
    await disclosure.host.openline(after(49), ...one);
    expect(await disclosure.host.tell(after(72.3), "--live")).toMatchObject({
      code: 1,
      err: expect.stringContaining("1 of 2 security contacts were not told this text"),
    });
    const told = await disclosure.host.openline(after(50), "prenotify", codename, "--live");
    expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/security-contacts +1 sent/) });
    expect(await house.run("scripts/openline.ts", ["ledger", "list"])).toMatchObject({
      out: expect.not.stringContaining(codename),
    });
  });

  test("and what nobody changed goes out", async () => {
    expect(await disclosure.host.tell(after(72.3), "--live")).toMatchObject({ code: 0, err: "" });
  });
});

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
