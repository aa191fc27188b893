import { expect, test } from "vitest";
import { ago, opening, update } from "../../support/story.ts";
import { lettersTo, openWorld, type World } from "../../support/world.ts";

async function sayOnce(world: World) {
  const started = ago(12);
  await world.house.commit({ ...opening(started), ...update(started, ago(5)) });
}
const finish = (world: World) => world.house.run("test/support/publish-and-die.ts", ["--live"]);

test("mail servers that are down, and X that is overloaded, are owed, and the next run finishes the work", async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  await sayOnce(world);
  const mail = world.house.environment["SMTP_URL"] ?? "";
  world.house.environment["SMTP_URL"] = "smtp://127.0.0.1:1";
  world.x.faults.push("unavailable");

  const first = await finish(world);
  expect(first.code).toBe(1);
  expect(first.out).toMatch(/email\s+2 owed/);
  expect(first.out).toMatch(/x\s+1 unknown/);
  expect(first.out + first.err).not.toMatch(/ada@|bo@|canary/);

  world.house.environment["SMTP_URL"] = mail;
  const second = await finish(world);
  expect(second.code, second.out + second.err).toBe(0);
  expect(await lettersTo(world.mailbox, "ada@example.org")).toHaveLength(1);
  expect(await lettersTo(world.mailbox, "bo@example.net")).toHaveLength(1);
  expect(world.x.posts).toHaveLength(1);
});

test("a wrong token of X is owed and named without the token, and mail goes out all the same", async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  await sayOnce(world);
  world.x.faults.push("unauthorized");
  const first = await finish(world);
  expect(first.code).toBe(1);
  expect(first.out).toMatch(/401/);
  expect(first.out + first.err).not.toContain("canary");
  expect(world.mailbox.letters).toHaveLength(2);
  expect(await finish(world)).toMatchObject({ code: 0 });
  expect(world.x.posts).toHaveLength(1);
  expect(world.mailbox.letters).toHaveLength(2);
});

test("an empty ledger beside history stops with a question, and --adopt answers it", async () => {
  const started = ago(60);
  await using world = await openWorld({ ...opening(started), ...update(started, ago(55)) }, { deploys: false });
  const asked = await finish(world);
  expect(asked.code).toBe(1);
  expect(asked.err).toContain("--adopt");
  expect(world.mailbox.letters).toHaveLength(0);
  expect(await world.house.run("test/support/publish-and-die.ts", ["--live", "--adopt"])).toMatchObject({ code: 0 });
  expect(world.mailbox.letters).toHaveLength(0);
  await world.house.commit(
    update(started, ago(3), {
      status: "identified",
      words: "A certificate has expired; we are putting a new one in place.",
    }),
  );
  expect(await finish(world)).toMatchObject({ code: 0 });
  expect(world.mailbox.letters).toHaveLength(2);
});

test("published words that changed are refused, and the way out is a correction", async () => {
  await using world = await openWorld({}, { deploys: false });
  expect(await finish(world)).toMatchObject({ code: 0 });
  const [started, at] = [ago(12), ago(5)];
  await world.house.commit({ ...opening(started), ...update(started, at) });
  expect(await finish(world)).toMatchObject({ code: 0 });
  await world.house.commit(update(started, at, { words: "Nothing ever happened, and all the payments went through." }));
  const run = await finish(world);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/investigating\.md:\d+:\d+ .*correction/s);
});

test("a misspelt option publishes nothing", async () => {
  await using world = await openWorld({}, { deploys: false });
  await sayOnce(world);
  const run = await world.publish(["--dryrun"]);
  expect(run).toMatchObject({ code: 1 });
  expect(run.err).toContain("--dry-run");
  expect(world.mailbox.letters).toHaveLength(0);
});
