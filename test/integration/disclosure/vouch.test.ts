import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stemOf } from "#model/ids.ts";
import { breachFacts, breachStatement } from "../../support/breach.ts";
import { type Disclosure, openDisclosure } from "../../support/disclosure.ts";
import { hasSshKeygen } from "../../support/signers.ts";
import { ago } from "../../support/story.ts";

const found = ago(0);
const after = (hours: number) => new Date(found.getTime() + hours * 3_600_000);
const codename = "copper-meadow";
const gates = "facts,timeline,dataScope,vectorClosed";
const security = ["--by", "Head of security"];
const counsel = ["--by", "Legal counsel"];

describe.skipIf(!hasSshKeygen)("who vouches for a disclosure (needs ssh-keygen)", () => {
  let disclosure: Disclosure;
  let folder: string;
  const factsOf = () => readFile(join(folder, "incident.md"), "utf8");

  beforeAll(async () => {
    disclosure = await openDisclosure();
    folder = join(disclosure.privately("ada"), "incidents", `${found.toISOString().slice(0, 10)}-${codename}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "incident.md"), breachFacts(codename, found, "# Ask Bo before Friday.\n"));
    await writeFile(join(folder, `${stemOf(after(72), "identified")}.md`), breachStatement(found));
    await disclosure.push("ada", "Write it down");
  });
  afterAll(() => disclosure[Symbol.asyncDispose]());

  test("a codename is made, tells nothing, and begins a folder that can be checked", async () => {
    const { bo } = disclosure;
    const { code, out } = await bo.openline(found, "embargo", "new");
    const [name = ""] = out.split("\n");
    expect({ code, name }).toEqual({ code: 0, name: expect.stringMatching(/^[a-z]+-[a-z]+$/) });
    expect((await bo.openline(found, "embargo", "list")).out).toContain(name);
    const { code: checked, out: standing } = await bo.openline(found, "embargo", "check", name);
    expect(checked).toBe(1);
    expect(standing).toMatch(/facts +nobody yet/);
    expect(standing).toContain("nobody has approved the gate facts");
    expect(standing).toContain("“[What readers are told]” is a template's, and is still to be filled in");
  });

  test("what nobody can approve is refused, and nothing is written", async () => {
    const before = await factsOf();
    const { ada } = disclosure;
    for (const [words, why] of [
      [["approve", codename, "fact", ...security], "“fact” is nothing to approve. There are: facts, timeline"],
      [["approve", "golden-otter", "facts", ...security], "Nothing has that codename."],
      [["override", codename, "releases", ...security], "“releases” cannot be passed over."],
      [["override", codename, "forensicsDone", ...security], "The first of the two says why it cannot wait: --reason."],
      [["release", codename, "--as", "Order lists"], "“Order lists” is no name of a folder."],
      [["release", codename, "--as", `${codename}-opened`], "The codename stays private."],
    ] as const) {
      expect(await ada.openline(after(1), ...words), words.join(" ")).toMatchObject({
        code: 1,
        err: expect.stringContaining(why),
      });
    }
    expect(await factsOf()).toBe(before);
  });

  test("one person opens no gate by passing it over, two do, aloud", async () => {
    const { ada, bo } = disclosure;
    const why = ["--reason", "It is in the press."];
    await ada.openline(after(1), "approve", codename, gates, ...security);
    const alone = await ada.openline(after(1), "override", codename, "forensicsDone", ...security, ...why);
    expect(alone.out).toContain("“Head of security” alone passes over forensicsDone");
    await disclosure.push("ada");
    await disclosure.pull("bo");
    const both = await bo.openline(after(2), "override", codename, "forensicsDone", ...counsel);
    expect(both.out).toMatch(/forensicsDone +passed over by two/);
    expect(both.out).not.toMatch(/alone passes over|the gate forensicsDone/);
    await disclosure.push("bo");
    await disclosure.pull("ada");
    expect(await factsOf()).toContain("# Ask Bo before Friday.");
  });

  test("what few may read is read by no more of them after an approval", async () => {
    const file = join(folder, "incident.md");
    await chmod(file, 0o600);
    await disclosure.ada.openline(after(2), "approve", codename, "facts", ...counsel);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("one key under two names is one person", async () => {
    const { ada } = disclosure;
    await ada.openline(after(3), "approve", codename, "release", ...security);
    const { out } = await ada.openline(after(3), "approve", codename, "release", ...counsel);
    expect(out).not.toContain("Nothing written or unsigned is in the way.");
    expect(out).toMatch(/incident\.md:\d+:\d+ .*ada/);
  });

  test("what it owes is told to those who ask for it by name, and to nobody else", async () => {
    const { ada } = disclosure;
    const own = await ada.openline(after(80), "overdue", "--embargo");
    expect(own).toMatchObject({ code: 1, out: expect.stringMatching(/overdue\/disclosure .*nobody has said/) });
    expect(own.out).toMatch(/overdue\/regime .*GDPR, Article 33/);
    expect(await ada.openline(after(80), "overdue")).toEqual({ code: 0, out: "Nothing is overdue.", err: "" });
    expect(await ada.openline(after(80), "overdue", "--embargo", "--tell")).toMatchObject({ code: 1, out: "" });
  });

  test("nothing is copied out as long as something is in the way", async () => {
    const content = join(disclosure.world.house.repository, "content");
    const run = await disclosure.ada.openline(after(73), "release", codename, "--as", "order-lists-opened");
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining("Nothing was released.") });
    expect(await readdir(content)).toEqual(["site.yaml"]);
  });
});
