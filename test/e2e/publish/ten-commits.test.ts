import { expect, test } from "vitest";
import { ago, opening, resolvedKeys, update } from "../../support/story.ts";
import { isFull } from "../../support/stride.ts";
import { lettersTo, openWorld } from "../../support/world.ts";

test("five commits, or ten in the full tests, each published from a fresh checkout, reach every subscriber once, whatever breaks beside them", async () => {
  await using world = await openWorld({}, { wait: "1s" });
  expect(await world.publish([], true)).toMatchObject({ code: 0 });
  const started = ago(60);
  const states = ["investigating", "identified", "monitoring", "monitoring", "resolved"];
  if (isFull) states.unshift("investigating", "investigating", "identified", "identified", "monitoring");
  const brokenAt = 1;
  const deadAt = 3;

  for (const [index, status] of states.entries()) {
    const at = ago(55 - index * 5);
    const keys = status === "resolved" ? resolvedKeys(at) : "";
    const words = `Word number ${index} of this incident, about card payments that fail at the last step.`;
    const broken = { "incidents/2026-01-02-broken/incident.md": "---\ntitle: [\n---\n" };
    await world.house.commit({
      ...(index === 0 ? opening(started) : {}),
      ...update(started, at, { status, keys, words }),
      ...(index === brokenAt ? broken : {}),
      ...(index === brokenAt + 1 ? { "incidents/2026-01-02-broken/incident.md": null } : {}),
    });
    world.host.isDead = index === deadAt;
    const folder = `${started.toISOString().slice(0, 10)}-checkout-errors`;
    const run = await world.publish(index === brokenAt ? ["--only", folder] : [], true);
    const expected = index === brokenAt ? 2 : index === deadAt ? 1 : 0;
    expect(run.code, `commit ${index}: ${run.out}${run.err}`).toBe(expected);
    if (index === brokenAt) expect(run.err).toContain("incidents/2026-01-02-broken/incident.md:");
  }

  for (const address of ["ada@example.org", "bo@example.net"]) {
    const letters = await lettersTo(world.mailbox, address);
    expect(letters.map(({ text }) => Number(/Word number (\d)/.exec(text ?? "")?.[1]))).toEqual([...states.keys()]);
    expect(letters.map(({ text }) => /page may not show this update yet/.test(text ?? ""))).toEqual(
      states.map((_, index) => index === deadAt),
    );
  }
  expect(world.x.posts).toHaveLength(states.length);
  expect(world.x.posts.slice(1).every(({ replyTo }) => replyTo !== undefined)).toBe(true);
});
