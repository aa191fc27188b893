import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Desk, openDesk } from "./desk.ts";
import { gitIn } from "./repository.ts";
import { openSigners, type Signers } from "./signers.ts";
import { siteYaml } from "./story.ts";
import { openWorld, type World } from "./world.ts";

type Person = "ada" | "bo" | "host";

/** A publishing host, a private repository, and two people who may approve, each with a checkout and a key. */
export interface Disclosure extends AsyncDisposable {
  readonly world: World;
  readonly signers: Signers<Person>;
  readonly ada: Desk;
  readonly bo: Desk;
  readonly host: Desk;
  /** Somebody's checkout of the private repository. */
  privately(person: Person): string;
  /** Commits what lies in somebody's private checkout, if a message is given, and pushes it. */
  push(person: Person, message?: string): Promise<void>;
  pull(person: Person): Promise<void>;
  /** Commits files into the public content. */
  say(files: Readonly<Record<string, string>>): Promise<void>;
}

const policy = `policy:
  approvers: [Head of security, Legal counsel]
  advanceNotice: 24h
  disclosureWithin: 72h
  regimes: [{name: "GDPR, Article 33", authority: The authority, within: 72h, when: personal-data}]
`;
const channel = `  security-contacts: {kind: email, since: 2020-02-01, from: sec@example.com, replyTo: sec@example.com, audience: security-contacts}
`;

/** Opens all of that; one public reader, one security contact, nothing said yet. */
export async function openDisclosure(): Promise<Disclosure> {
  const world = await openWorld({}, { deploys: false, subscribers: ["ada@example.org"] });
  const signers = await openSigners(["ada", "bo", "host"] as const);
  await signers.allow({ host: { as: [] } });
  const directory = await mkdtemp(join(tmpdir(), "openline-private-"));
  const { house } = world;
  await house.commit({ "site.yaml": siteYaml(policy).replace("subscriptions:\n", `${channel}subscriptions:\n`) });
  await house.run("scripts/openline.ts", ["subscribers", "add", "sec@example.org", "--audience", "security-contacts"]);

  const bare = join(directory, "private.git");
  await gitIn(directory, "init", "--quiet", "--bare", "--initial-branch=main", bare);
  const privately = (person: Person) => join(directory, person);
  const setUp = async (person: Person, checkout: string) => {
    for (const setting of [`user.name=${person}`, "user.email=somebody@example.com", ...signers.settingsOf(person)]) {
      const cut = setting.indexOf("=");
      await gitIn(checkout, "config", setting.slice(0, cut), setting.slice(cut + 1));
    }
    await gitIn(checkout, "config", "commit.gpgsign", "false");
  };
  for (const person of ["ada", "bo", "host"] as const) {
    await gitIn(directory, "clone", "--quiet", bare, person);
    await setUp(person, privately(person));
    if (person !== "ada") continue;
    await writeFile(join(privately("ada"), "README.md"), "Private.\n");
    await gitIn(privately("ada"), "add", "--all");
    await gitIn(privately("ada"), "commit", "--quiet", "-m", "Begin");
    await gitIn(privately("ada"), "push", "--quiet", "origin", "HEAD:main");
  }
  // What is released is committed where Ada works on the public content.
  await setUp("ada", house.repository);

  const deskOf = (person: Person) =>
    openDesk({
      ...house.environment,
      OPENLINE_CONTENT: join(house.repository, "content"),
      OPENLINE_EMBARGO: privately(person),
      OPENLINE_SIGNERS: signers.file,
    });
  return {
    world,
    signers,
    ada: deskOf("ada"),
    bo: deskOf("bo"),
    host: deskOf("host"),
    privately,
    async push(person, message) {
      if (message !== undefined) {
        await gitIn(privately(person), "add", "--all");
        await gitIn(privately(person), "commit", "--quiet", "-m", message);
      }
      await gitIn(privately(person), "push", "--quiet", "origin", "HEAD:main");
    },
    pull: async (person) => void (await gitIn(privately(person), "pull", "--quiet", "--ff-only", "origin", "main")),
    say: (files) => house.commit(files),
    async [Symbol.asyncDispose]() {
      await Promise.all([world[Symbol.asyncDispose](), signers[Symbol.asyncDispose]()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
