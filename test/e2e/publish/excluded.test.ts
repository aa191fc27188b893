import { expect, test } from "vitest";
import { stemOf } from "#model/ids.ts";
import { ago, opening, resolvedKeys, update } from "../../support/story.ts";
import { isFull, stride } from "../../support/stride.ts";
import { openWorld, type World } from "../../support/world.ts";

const exclusion = `channels: {exclude: [{channel: email, reason: Somebody else may read the mail of our readers}]}\n`;

/** An opening whose incident must not be mailed about. */
function unmailed(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/^---\n/, `---\n${exclusion}`)]),
  );
}

const finish = (world: World, env: Record<string, string> = {}) =>
  world.house.run("test/support/publish-and-die.ts", ["--live"], { env });

/** Publishes, and answers with how many posts that made and how often the mail server was spoken to. */
async function toldBy(world: World) {
  const [posts, connections] = [world.x.posts.length, world.mailbox.connections];
  const run = await finish(world);
  expect(run, run.out + run.err).toMatchObject({ code: 0 });
  return { posts: world.x.posts.length - posts, connections: world.mailbox.connections - connections, out: run.out };
}

const report = (at: Date) => `---
at: ${at.toISOString()}
summary: A mail account of ours was open to others, and now it is not.
actions:
  - id: keys
    owner: Mail team
    deliverable: Keys of the mail server change by themselves.
    audience: Everybody whom we write to
    form: A change of the mail server
    due: 2099-01-01
---
### What happened

Somebody could read our mail.

### Why it happened

A password was old.

### What worked

The page and the posts did.

### What did not work

Mail did not.

### Responsibility

We let the password grow old.

### Prevention

Passwords change now.
`;

test("what excludes mail is posted from its first word to its postmortem and never mailed, while others are", async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  const started = ago(60);
  const [first, wrong] = [ago(50), "Some card payments fail at the last step."];
  const folder = `incidents/${started.toISOString().slice(0, 10)}-checkout-errors`;

  await world.house.commit({ ...unmailed(opening(started)), ...update(started, first) });
  expect(await toldBy(world)).toMatchObject({ posts: 1, connections: 0, out: expect.stringContaining("not told") });

  const other = { slug: "search-slow", words: "Search answers slowly for some readers. Checkout works." };
  await world.house.commit({
    ...update(started, ago(40), { status: "identified", words: "An old password let others read our mail." }),
    ...opening(started, other.slug, "Search is slow for some readers"),
    ...update(started, ago(41), other),
  });
  expect((await toldBy(world)).posts).toBe(2);
  expect(world.mailbox.letters.map(({ to }) => to).sort()).toEqual([["ada@example.org"], ["bo@example.net"]]);
  expect(world.mailbox.letters.every(({ bytes }) => bytes.includes("Search is slow"))).toBe(true);

  const corrects = `kind: correction\ncorrects: ${stemOf(first, "investigating")}\nwrong: ${wrong}\n`;
  const end = ago(20);
  const later: Record<string, string>[] = [
    update(started, ago(30), {
      status: "identified",
      keys: corrects,
      words: "No payment failed; it was our mail that others could read.",
    }),
    update(started, end, {
      status: "resolved",
      keys: `${resolvedKeys(end)}reportDue: ${ago(-60).toISOString()}\n`,
      words: "Nobody but us reads our mail since 10 minutes. The old password is gone.",
    }),
    { [`${folder}/postmortem.md`]: report(ago(10)) },
  ];
  for (const files of later) {
    await world.house.commit(files);
    expect(await toldBy(world), Object.keys(files).join()).toMatchObject({ posts: 1, connections: 0 });
  }
  expect(world.mailbox.letters).toHaveLength(2);
});

test("a run that was killed at any step and goes on does not mail what excludes mail", {
  timeout: 240_000,
}, async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  let died = 0;
  for (let step = 0; ; step += stride) {
    const [started, slug] = [ago(12), `trouble-${step}`];
    await world.house.commit({
      ...unmailed(opening(started, slug, `Trouble number ${step} of the checkout`)),
      ...update(started, ago(5), { slug }),
    });
    const killed = await finish(world, { DIE_AT: String(step) });
    if (killed.signal === null) break;
    died += 1;
    expect(await finish(world)).toMatchObject({ code: 0 });
  }
  expect(died * stride, "steps until it lived").toBeGreaterThanOrEqual(6);
  expect(world.x.posts).toHaveLength(died + 1);
  expect([world.mailbox.connections, world.mailbox.letters]).toEqual([0, []]);
});

test("mail that was begun when the publisher was killed is not gone on with once it is excluded", async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  let begun = 0;
  for (const step of isFull ? [10, 12, 14] : [12]) {
    const [started, slug] = [ago(12), `trouble-${step}`];
    const first = opening(started, slug, `Trouble number ${step} of the checkout`);
    await world.house.commit({ ...first, ...update(started, ago(5), { slug }) });
    expect(await finish(world, { DIE_AT: String(step) })).toMatchObject({ signal: "SIGKILL" });
    const ledger = await world.house.run("scripts/openline.ts", ["ledger", "list"]);
    if (new RegExp(`${slug}.*email`).test(ledger.out)) begun += 1;
    await world.house.commit(unmailed(first));
    expect(await toldBy(world), `step ${step}`).toMatchObject({ connections: 0 });
  }
  expect(begun, "times that a letter was on its way").toBeGreaterThanOrEqual(1);
});

test("mail that was put off is given up when it is excluded before the mail server is back", async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  const started = ago(12);
  await world.house.commit({ ...opening(started), ...update(started, ago(5)) });
  const mail = world.house.environment["SMTP_URL"] ?? "";
  world.house.environment["SMTP_URL"] = "smtp://127.0.0.1:1";
  const down = await finish(world);
  expect(down.code).toBe(1);
  expect(down.out).toMatch(/email\s+2 owed/);

  world.house.environment["SMTP_URL"] = mail;
  await world.house.commit(unmailed(opening(started)));
  expect(await toldBy(world)).toMatchObject({ posts: 0, connections: 0 });
  const ledger = await world.house.run("scripts/openline.ts", ["ledger", "list", "--state", "excluded"]);
  expect(ledger.out.match(/email/g)).toHaveLength(2);
  await world.house.commit(update(started, ago(2), { status: "identified", words: "We change an old password now." }));
  expect(await toldBy(world)).toMatchObject({ posts: 1, connections: 0 });
});
