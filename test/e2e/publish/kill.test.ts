import { expect, test } from "vitest";
import { ago, opening, update } from "../../support/story.ts";
import { stride } from "../../support/stride.ts";
import { lettersTo, openWorld } from "../../support/world.ts";

const addresses = ["ada@example.org", "bo@example.net"];

test("a publisher killed at any step of its ledger is followed by one that leaves everybody told", {
  timeout: 240_000,
}, async () => {
  await using world = await openWorld({}, { deploys: false });
  const publish = (env: Record<string, string> = {}) =>
    world.house.run("test/support/publish-and-die.ts", ["--live"], { env });
  expect(await publish()).toMatchObject({ code: 0 });

  let died = 0;
  for (let step = 0; ; step += stride) {
    const slug = `trouble-${step}`;
    const [started, title] = [ago(12), `Trouble number ${step} of the checkout`];
    await world.house.commit({ ...opening(started, slug, title), ...update(started, ago(5), { slug }) });
    const killed = await publish({ DIE_AT: String(step) });
    if (killed.signal === null) {
      expect(killed, killed.err).toMatchObject({ code: 0 });
      break;
    }
    expect(killed.signal).toBe("SIGKILL");
    died += stride;

    const next = await publish();
    expect(next, `after dying at step ${step}: ${next.err}`).toMatchObject({ code: 0 });
    for (const address of addresses) {
      const letters = (await lettersTo(world.mailbox, address)).filter(({ subject }) => subject?.includes(title));
      const ids = new Set(letters.map(({ messageId }) => messageId));
      expect(letters.length, `${address}, step ${step}`).toBeGreaterThanOrEqual(1);
      expect(ids.size, "a repeat is the same letter").toBe(1);
      if (letters.length > 1) expect(next.out, "a repeat is said").toContain("perhaps for the second time");
    }
    const posts = world.x.posts.filter(({ text }) => text.includes(title));
    expect(posts, `posts, step ${step}`).toHaveLength(1);
  }
  const ledger = await world.house.run("scripts/openline.ts", ["ledger", "list", "--state", "sent"]);
  expect(ledger.out, "repeats are on record").toContain("perhaps told twice");
  expect(died, "steps until it lived").toBeGreaterThanOrEqual(12);
  expect(await publish()).toMatchObject({ code: 0 });
});
