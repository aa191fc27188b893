import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type SignedApprovals, signedApprovals } from "#content/signatures.ts";
import { gitIn, openRepository, type TestRepository } from "../../support/repository.ts";
import { hasSshKeygen, openSigners, type Signers } from "../../support/signers.ts";

const now = new Date("2026-11-21T08:00:00Z");
const folder = "incidents/2026-03-14-sapphire-unicorn";
const file = `${folder}/incident.md`;
const hash = "0".repeat(64);
type Person = "ada" | "bo";

const ada = "{by: Head of security, at: 2026-03-14T08:00:00Z}";
const bo = "{by: Legal counsel, at: 2026-03-14T08:30:00Z}";
const facts = (...approved: string[]) => `gates:\n  facts:\n${approved.map((one) => `    - ${one}\n`).join("")}`;
const timeline = (...approved: string[]) => `  timeline:\n${approved.map((one) => `    - ${one}\n`).join("")}`;
const releases = (...by: string[]) =>
  `releases:\n${by.map((one) => `  - ${one.replace("}", `, text: "${hash}"}`)}\n`).join("")}`;

/** An incident.md with these lines. */
const written = (...lines: string[]) => `---\ntitle: Orders were read\ncategory: security\n${lines.join("")}---\n`;

interface Desk extends AsyncDisposable {
  readonly repository: TestRepository;
  readonly signers: Signers<Person>;
  /** Writes incident.md and commits it, signed by `person` if there is one. */
  say(person: Person | undefined, ...lines: string[]): Promise<string>;
  approvals(): Promise<SignedApprovals>;
  /** `gates.facts.0: signed by ada`, one for each entry. */
  verdicts(): Promise<string[]>;
}

async function openDesk(): Promise<Desk> {
  const signers = await openSigners<Person>(["ada", "bo"]);
  const repository = await openRepository({ [file]: written(), "notes.txt": "1" });
  const { directory } = repository;
  const approvals = () => signedApprovals(directory, file, signers.file, now);
  return {
    repository,
    signers,
    async say(person, ...lines) {
      await repository.write(file, written(...lines));
      return signers.commit(directory, person);
    },
    approvals,
    async verdicts() {
      return [...(await approvals())].map(
        ([path, { signature }]) =>
          `${path}: ${signature.kind === "signed" ? `signed by ${signature.signer}` : signature.kind}`,
      );
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([signers[Symbol.asyncDispose](), repository[Symbol.asyncDispose]()]);
    },
  };
}

describe.skipIf(!hasSshKeygen)("who vouches for an approval (needs ssh-keygen)", () => {
  test("is who signed the commit that brought it, whoever commits afterwards", async () => {
    await using desk = await openDesk();
    const first = await desk.say("ada", facts(ada), releases(ada));
    await desk.say("bo", facts(ada), releases(ada, bo));
    await desk.say(undefined, "impact: major\n", facts(ada), releases(ada, bo));
    expect(await desk.verdicts()).toEqual([
      "gates.facts.0: signed by ada",
      "releases.0: signed by ada",
      "releases.1: signed by bo",
    ]);
    expect((await desk.approvals()).get("gates.facts.0")).toMatchObject({ commit: first });
  });

  test("is nobody as long as it is in no signed commit", async () => {
    await using desk = await openDesk();
    await desk.say("ada", facts(ada));
    await desk.say(undefined, facts(ada, bo));
    await desk.repository.write(file, written(facts(ada, bo), timeline(ada)));
    expect(await desk.verdicts()).toEqual([
      "gates.facts.0: signed by ada",
      "gates.facts.1: unsigned",
      "gates.timeline.0: uncommitted",
    ]);
  });

  test("is one person where one signs under two names", async () => {
    await using desk = await openDesk();
    await desk.say("ada", releases(ada));
    await desk.say("ada", releases(ada, bo));
    expect(await desk.verdicts()).toEqual(["releases.0: signed by ada", "releases.1: signed by ada"]);
  });

  test("is who changed it last, in its words, its gate or its reason, and its order does not matter", async () => {
    await using desk = await openDesk();
    const override = (reason: string) =>
      `overrides:\n  - gate: facts\n    reason: ${reason}\n    approvals:\n      - ${ada}\n`;
    await desk.say("ada", facts(bo, ada), override("It cannot wait"));
    await desk.say(undefined, facts(ada, bo), override("It cannot wait"));
    expect(await desk.verdicts()).toEqual([
      "gates.facts.0: signed by ada",
      "gates.facts.1: signed by ada",
      "overrides.0.approvals.0: signed by ada",
    ]);
    const later = ada.replace("08:00", "09:00");
    await desk.say(undefined, facts(later), timeline(bo), override("It could wait"));
    expect(await desk.verdicts()).toEqual([
      "gates.facts.0: unsigned",
      "gates.timeline.0: unsigned",
      "overrides.0.approvals.0: unsigned",
    ]);
  });

  test("is who brought it back after it was taken out", async () => {
    await using desk = await openDesk();
    await desk.say("ada", facts(ada));
    await desk.say("ada");
    await desk.say(undefined, facts(ada));
    expect(await desk.verdicts()).toEqual(["gates.facts.0: unsigned"]);
    await desk.say(undefined);
    await desk.say("bo", facts(ada));
    expect(await desk.verdicts()).toEqual(["gates.facts.0: signed by bo"]);
  });

  test("are two people where their branches are merged, whoever merges", async () => {
    await using desk = await openDesk();
    const { git, write } = desk.repository;
    const empty = ["gates:\n  facts: []\n", "  timeline: []\n"] as const;
    await desk.say(undefined, ...empty);
    await git("switch", "--quiet", "--create", "bos");
    await desk.say("bo", empty[0], timeline(bo));
    await git("switch", "--quiet", "main");
    await desk.say("ada", facts(ada), empty[1]);
    await git("merge", "--quiet", "--no-commit", "--strategy", "ours", "bos");
    await write(file, written(facts(ada), timeline(bo)));
    await desk.signers.commit(desk.repository.directory, undefined, "Merge");
    expect(await desk.verdicts()).toEqual(["gates.facts.0: signed by ada", "gates.timeline.0: signed by bo"]);
  });

  test("is the merge that slips it in, and the merge that brings it back", async () => {
    await using desk = await openDesk();
    const { git, write } = desk.repository;
    await desk.say("ada", facts(ada));
    await git("switch", "--quiet", "--create", "side");
    await write("notes.txt", "2");
    await desk.repository.commit();
    await git("switch", "--quiet", "main");
    await desk.say("ada");
    const merge = async (...lines: string[]) => {
      await git("merge", "--quiet", "--no-commit", "--no-ff", "side");
      await write(file, written(...lines));
      await desk.repository.commit("Merge");
    };
    await merge(facts(ada), timeline(bo));
    expect(await desk.verdicts()).toEqual(["gates.facts.0: unsigned", "gates.timeline.0: unsigned"]);
  });

  test("cannot be told in a history that was cut", async () => {
    await using desk = await openDesk();
    await desk.say("ada", facts(ada));
    await desk.say("bo", facts(ada), timeline(bo));
    const clone = join(desk.signers.directory, "clone");
    await gitIn(desk.signers.directory, "clone", "--quiet", "--depth=1", `file://${desk.repository.directory}`, clone);
    await expect(signedApprovals(clone, file, desk.signers.file, now)).rejects.toThrow("git fetch --unshallow");
    await desk.repository.write(".git/info/grafts", `${await desk.repository.git("rev-parse", "HEAD")}\n`);
    await expect(desk.approvals()).rejects.toThrow("the history of this repository is cut");
  });

  test("is asked below a directory of the repository, too, and of a file that git does not know", async () => {
    await using desk = await openDesk();
    const { directory } = desk.repository;
    await desk.say("ada", facts(ada));
    const below = join(directory, "incidents");
    const there = await signedApprovals(below, file.slice("incidents/".length), desk.signers.file, now);
    expect(there.get("gates.facts.0")?.signature.kind).toBe("signed");
    await desk.repository.write("incidents/new.md", written(facts(ada)));
    const fresh = await signedApprovals(directory, "incidents/new.md", desk.signers.file, now);
    expect(fresh.get("gates.facts.0")?.signature.kind).toBe("uncommitted");
  });
});
