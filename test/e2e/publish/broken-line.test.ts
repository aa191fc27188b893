import { expect, test } from "vitest";
import { makeKeyPair } from "#delivery/channels/webhook/key-pair.ts";
import { openDesk } from "../../support/desk.ts";
import { ago, opening, siteYaml, update } from "../../support/story.ts";
import { openWorld } from "../../support/world.ts";

const shown = makeKeyPair();

test("a line whose secret is spoilt, or is not that of the key on the page, silences no other, is named without it, and is told once it is mended", async () => {
  await using world = await openWorld({}, { deploys: false });
  const { house, x, mailbox } = world;
  const line = `  team-chat: {kind: slack, since: 2020-02-01}
  partners: {kind: webhook, since: 2020-02-01, publicKey: ${shown.publicKey}}
`;
  await house.commit({ "site.yaml": siteYaml().replace("subscriptions:\n", `${line}subscriptions:\n`) });
  const settings = { ...house.environment, OPENLINE_CONTENT: `${house.repository}/content` };
  const desk = (chat: string, key: string) =>
    openDesk({
      ...settings,
      OPENLINE_SECRET_TEAM_CHAT: chat,
      OPENLINE_SECRET_PARTNERS: `https://127.0.0.1:1/canary ${key}`,
    });
  const spoilt = desk("xoxb-canary-secret", makeKeyPair().privateKey);
  await spoilt.tell(new Date(), "--live");

  const started = ago(12);
  await house.commit({ ...opening(started), ...update(started, ago(5)) });
  const run = await spoilt.tell(new Date(), "--live");
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/^team-chat: .*OPENLINE_SECRET_TEAM_CHAT/m);
  expect(run.err).toMatch(/^partners: .*OPENLINE_SECRET_PARTNERS holds no key that fits the publicKey/m);
  expect(run.out + run.err).not.toMatch(/canary|whsk_[A-Za-z0-9]/);
  expect(x.posts).toHaveLength(1);
  expect(mailbox.letters).toHaveLength(2);

  const mended = await desk("https://127.0.0.1:1/services/T/B/x", shown.privateKey).tell(new Date(), "--live");
  expect(mended.out).toMatch(/team-chat .*(?:owed|unknown|perhaps)/);
  expect(mended.out).toMatch(/partners .*(?:owed|unknown|perhaps)/);
  expect([x.posts.length, mailbox.letters.length]).toEqual([1, 2]);
});
