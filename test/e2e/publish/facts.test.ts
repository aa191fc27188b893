import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { stemOf } from "#model/ids.ts";
import { utcDay, utcTime } from "#render/dates.ts";
import { ago, opening, update } from "../../support/story.ts";
import { lettersTo, openWorld } from "../../support/world.ts";

test("one commit stands on the page, in three feeds, in an inbox and in a post, with the same facts, once", async () => {
  await using world = await openWorld();
  expect(await world.publish()).toMatchObject({ code: 0 });

  const started = ago(12);
  const at = ago(5);
  await world.house.commit({ ...opening(started), ...update(started, at) }, "Card payments fail");
  const first = await world.publish();
  expect(first).toMatchObject({ code: 0, err: "" });

  const folder = `${started.toISOString().slice(0, 10)}-checkout-errors`;
  const anchor = `incidents/${folder}/#${stemOf(at, "investigating")}`;
  const title = `Card payments fail for some customers (${utcDay(started, "en")})`;
  const promise = utcTime(new Date(at.getTime() + 30 * 60_000), "en");
  const [letter] = await lettersTo(world.mailbox, "ada@example.org");
  const rss = new XMLParser().parse(await world.house.page("rss.xml")).rss.channel.item;
  const atom = new XMLParser({ ignoreAttributes: false }).parse(await world.house.page("atom.xml")).feed.entry;
  const json = JSON.parse(await world.house.page("feed.json")).items[0];
  const page = await world.house.page(`incidents/${folder}/index.html`);
  const media = {
    page,
    rss: JSON.stringify(rss),
    atom: JSON.stringify(atom),
    json: JSON.stringify(json),
    text: letter?.text ?? "",
    html: letter?.html ?? "",
    post: world.x.posts[0]?.text ?? "",
  };
  for (const [medium, words] of Object.entries(media)) {
    expect(words, medium).toMatch(/investigating/i);
    expect(words, medium).toContain(promise);
    expect(medium === "page" ? words : words.replaceAll("&amp;", "&"), medium).toContain(
      medium === "page" ? anchor.split("#")[1] : anchor,
    );
  }
  for (const [medium, words] of Object.entries(media)) {
    if (medium !== "post") expect(words, medium).toContain("Payments by invoice work");
    expect(`${words} ${letter?.subject}`, medium).toContain(title);
    if (medium !== "post") expect(words, medium).toMatch(/partial outage/i);
  }
  expect(letter?.subject).toContain(title);
  expect(world.x.posts).toHaveLength(1);
  expect(world.mailbox.letters.map(({ to }) => to).sort()).toEqual([["ada@example.org"], ["bo@example.net"]]);

  expect(await world.publish()).toMatchObject({ code: 0 });
  expect(world.mailbox.letters).toHaveLength(2);
  expect(world.x.posts).toHaveLength(1);
});
