import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { askToPublish } from "#cli/publish/ask.ts";
import { publish } from "#cli/publish/publish.ts";
import { openSubscriptionApp } from "#cli/serve/open-subscription-app.ts";
import type { Session } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { readEnvironment } from "../../../scripts/environment.ts";
import { smallSite } from "../../support/content.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { openPageHost } from "../../support/page-host.ts";
import { gitIn, openRepository } from "../../support/repository.ts";
import { ago } from "../../support/story.ts";

const repository = "https://git.example.com/example/status";
const secret = `whsec_${randomBytes(32).toString("base64")}`;
const site = `${smallSite}repository: ${repository}\ndeploy: {wait: 1s}\nsubscriptions: {address: "https://updates.example.com/"}\n`;

function incident(slug: string) {
  const started = ago(30);
  const day = started.toISOString().slice(0, 10);
  const stamp = (at: Date) => `${at.toISOString().slice(0, 16).replace(":", "")}Z`;
  const at = ago(20);
  const folder = `content/incidents/${day}-${slug}`;
  return {
    [`${folder}/incident.md`]: `---\ntitle: Card payments fail for some customers\ncategory: availability\nimpact: major\ncomponents:\n  checkout: partial_outage\nstarted: ${started.toISOString()}\n---\n`,
    [`${folder}/${stamp(at)}-investigating.md`]: `---\nat: ${stamp(at).replace(/(\d\d)(\d\d)Z$/, "$1:$2Z")}\nstatus: investigating\nnextUpdateBy: ${ago(-30).toISOString()}\n---\nWe are seeing that some card payments fail.\n`,
  };
}

/** CI's repository, and a subscription host with a clone of it that has published its first commit. */
async function openHost() {
  const mailbox = await openMailbox();
  const origin = await openRepository({ "content/site.yaml": site });
  const directory = await mkdtemp(join(tmpdir(), "openline-host-"));
  const clone = join(directory, "status");
  await gitIn(directory, "clone", "--quiet", origin.directory, clone);
  const page = await openPageHost(join(directory, "web"));
  const said: string[] = [];
  const session: Session = {
    environment: readEnvironment({
      ...{ OPENLINE_CONTENT: join(clone, "content"), OPENLINE_DATA: join(directory, "data"), SITE_URL: page.url },
      ...{ SMTP_URL: mailbox.url, OPENLINE_PUBLISH_KEY: secret, OPENLINE_OUT: join(directory, "dist") },
    }),
    ...{ root: clone, exitCode: 0, now: () => new Date() },
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  };
  const database = await openDatabase(session.environment.OPENLINE_DATA);
  await openSubscribers(database).add({ address: "ada@example.org", source: "cli" }, ago(10_000));
  const options = { live: true, dryRun: false, adopt: true, announceOpen: false, page: "elsewhere" } as const;
  await publish(session, options);
  const { settings } = await readSite(session.environment.OPENLINE_CONTENT);
  const app = await openSubscriptionApp(session, { settings, database, directory });

  const ask = async (commit: string, facts: { by?: string; at?: Date; from?: string; tampered?: boolean } = {}) => {
    const body = JSON.stringify({ repository: facts.from ?? repository, commit });
    const at = facts.at ?? new Date();
    const headers = {
      "webhook-id": `publish_${commit}`,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": new Webhook(facts.by ?? secret).sign(`publish_${commit}`, at, body),
    };
    const sent = facts.tampered === true ? `${body} ` : body;
    const answer = await app.request("/publish", { method: "POST", body: sent, headers });
    return [answer.status, ((await answer.json()) as { state: string }).state];
  };
  const overThere: typeof fetch = async (address, init) =>
    await app.request(new URL(String(address)).pathname, init as RequestInit);
  return {
    ...{ origin, mailbox, said, ask, clone },
    /** What CI runs, in a checkout of its own. */
    async askFrom(content: string) {
      const ci = { ...session, environment: { ...session.environment, OPENLINE_CONTENT: content } };
      return await askToPublish(ci, { between: 20, most: 60_000 }, overThere);
    },
    async untilEnded(commit: string) {
      for (;;) {
        const [, state] = await ask(commit);
        if (state !== "accepted" && state !== "under way") return state;
        await new Promise((next) => setTimeout(next, 20));
      }
    },
    async [Symbol.asyncDispose]() {
      await database.close();
      await Promise.all([mailbox, origin, page].map((part) => part[Symbol.asyncDispose]()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

test("a commit that CI pushed, built and deployed is told once, when CI asks with its secret; an older one never", async () => {
  await using host = await openHost();
  const first = await host.origin.git("rev-parse", "HEAD");
  for (const [path, text] of Object.entries(incident("checkout"))) await host.origin.write(path, text);
  const second = await host.origin.commit();

  expect(await host.ask(second)).toEqual([202, "accepted"]);
  // The page was not deployed here, so it is owed; the words went out all the same, and asking again sends nothing.
  expect(await host.untilEnded(second)).toBe("owed");
  expect(host.mailbox.letters).toHaveLength(1);
  expect(await host.ask(first)).toEqual([409, "older"]);
  await host.ask(second);
  expect(await host.untilEnded(second)).toBe("owed");
  expect(host.mailbox.letters).toHaveLength(1);
});

test("what is not pushed to the named repository is not published", async () => {
  await using host = await openHost();
  const head = await host.origin.git("rev-parse", "HEAD");
  expect(await host.ask("0".repeat(40))).toEqual([409, "foreign"]);
  expect(await host.ask(head, { from: "https://git.example.com/somebody/else" })).toEqual([409, "foreign"]);
  await host.origin.git("checkout", "--quiet", "-b", "draft");
  const draft = await host.origin.commit("Only a draft");
  expect(await host.ask(draft)).toEqual([409, "foreign"]);
});

test.each([
  ["another secret", { by: `whsec_${randomBytes(32).toString("base64")}` }],
  ["other words", { tampered: true }],
  ["an old signature", { at: ago(10) }],
  ["a signature of the time to come", { at: ago(-10) }],
])("a request with %s is refused before it is read", async (_, facts) => {
  await using host = await openHost();
  const head = await host.origin.git("rev-parse", "HEAD");
  expect(await host.ask(head, facts)).toEqual([401, "unsigned"]);
  expect(host.mailbox.letters).toEqual([]);
});

test("what CI runs asks until it knows how its commit ended, and says why not", async () => {
  await using host = await openHost();
  const content = join(host.origin.directory, "content");
  expect(await host.askFrom(content)).toBe(0);
  for (const [path, text] of Object.entries(incident("checkout"))) await host.origin.write(path, text);
  await host.origin.commit();
  expect(await host.askFrom(content)).toBe(1);
  expect(host.mailbox.letters).toHaveLength(1);
  await host.origin.git("checkout", "--quiet", "-b", "draft");
  await host.origin.commit("Only a draft");
  expect(await host.askFrom(content)).toBe(1);
  expect(host.said.at(-1)).toMatch(/^[0-9a-f]{12} was not published: foreign\.$/);
});
