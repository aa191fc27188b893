import { describe, expect, test } from "vitest";
import { scopeOfInterest } from "#model/subscriber.ts";
import { openService } from "../../support/subscription-service.ts";

/** A service in whose store Ada is confirmed and wants to hear of Search alone. */
async function aService(facts: Readonly<Record<string, unknown>> = {}) {
  const service = await openService(facts);
  const scope = scopeOfInterest.parse({ components: ["search"], atLeast: "major" });
  const ada = { address: "ada@example.org", language: "en", scope, source: "cli" };
  const { subscriber } = await service.subscribers.add(ada, service.now());
  const token = service.ring.sign("preferences", subscriber.id);
  return {
    ...service,
    token,
    link: `/preferences/${token}`,
    ada: () => service.subscribers.find(subscriber.id),
    owed: async () => (await service.letters.due(service.now(), 10)).map(({ kind, address }) => [kind, address]),
  };
}

test("a link to preferences shows the choice and the ways out, and changes nothing", async () => {
  await using service = await aService();
  const before = service.everything();
  const page = await (await service.app.request(service.link)).text();
  expect(page).toMatch(/value="search" checked/);
  expect(page).not.toMatch(/value="checkout" checked/);
  expect(page).toMatch(/value="major" selected/);
  for (const action of ["../preferences/k1.", "../u/k1.", "../export/k1.", "../erase/k1."])
    expect(page).toContain(`method="post" action="${action}`);
  expect(page.toLowerCase()).not.toContain("ada@");
  expect((await service.app.request(service.link, { method: "HEAD" })).status).toBe(200);
  expect(service.everything()).toEqual(before);
});

test("another choice holds from then on, also in another language", async () => {
  await using service = await aService();
  const answer = await service.post(service.link, {
    ...{ components: ["checkout", "reports"], kinds: "maintenance", atLeast: "minor", updates: "first-and-last" },
    language: "fr",
  });
  const page = await answer.text();
  expect([answer.status, page]).toEqual([200, expect.stringContaining("Votre choix est enregistré.")]);
  expect(page).toMatch(/value="checkout" checked/);
  expect(await service.ada()).toMatchObject({
    language: "fr",
    state: "confirmed",
    scope: {
      ...{ components: ["checkout", "reports"], kinds: ["maintenance"], atLeast: "minor" },
      updates: "first-and-last",
    },
  });
});

test("nothing chosen is everything", async () => {
  await using service = await aService();
  await service.post(service.link, { atLeast: "none", updates: "all" });
  expect((await service.ada())?.scope).toEqual(scopeOfInterest.parse({}));
});

test.each([
  ["a component that is not here", { components: ["search", "moon"] }],
  ["a component that was retired", { components: "fax" }],
  ["a group that is not here", { groups: "moon" }],
  ["a kind that nobody knows", { kinds: "gossip" }],
  ["an impact that nobody knows", { atLeast: "sev1" }],
  ["a language that we do not write", { language: "tlh" }],
])("%s is refused clearly, and the choice stays as it was", async (_, fields) => {
  await using service = await aService();
  const before = service.everything();
  const answer = await service.post(service.link, fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('<p class="problem">Please look at this again</p>');
  expect(service.everything()).toEqual(before);
});

test("the language of the page is the subscriber's, unless the address asks for another", async () => {
  await using service = await aService();
  const { subscriber } = await service.subscribers.add(
    { address: "amal@example.org", language: "ar", source: "cli" },
    service.now(),
  );
  const link = `/preferences/${service.ring.sign("preferences", subscriber.id)}`;
  const opening = async (path: string) => (await (await service.app.request(path)).text()).slice(0, 60);
  expect(await opening(link)).toContain('<html lang="ar" dir="rtl">');
  expect(await opening(`${link}?language=fr`)).toContain('<html lang="fr" dir="ltr">');
});

describe("a button of the page", () => {
  test("erases at once, keeps a keyed hash, and a farewell tells who did not press it", async () => {
    await using service = await aService();
    expect((await service.post(`/erase/${service.token}`)).status).toBe(200);
    expect(await service.ada()).toBeUndefined();
    expect(await service.subscribers.suppressionOf("email", "ada@example.org")).toBe("erased");
    expect(await service.owed()).toEqual([["farewell", "ada@example.org"]]);
    expect([(await service.post(`/erase/${service.token}`)).status, (await service.app.request(service.link)).status]) //
      .toEqual([410, 410]);
    expect(await service.owed()).toHaveLength(1);
  });

  test("sends what is kept to the address alone, once a day however often it is pressed", async () => {
    await using service = await aService();
    for (let times = 0; times < 50; times += 1) {
      const answer = await service.post(`/export/${service.token}`);
      expect([answer.status, (await answer.text()).toLowerCase()]) //
        .toEqual([200, expect.not.stringContaining("ada@")]);
    }
    expect(await service.owed()).toEqual([["export", "ada@example.org"]]);
    service.wait(24 * 3_600_000);
    await service.post(`/export/${service.token}`);
    expect(await service.owed()).toHaveLength(2);
  });
});

test.each(["erase", "export"])("%s answers nothing but POST", async (verb) => {
  await using service = await aService();
  const before = service.everything();
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
    const answer = await service.app.request(`/${verb}/${service.token}`, { method });
    expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "POST"]);
  }
  expect(service.everything()).toEqual(before);
});

test("somebody who has not confirmed has no preferences", async () => {
  await using service = await aService();
  const { subscriber } = await service.subscribers.add(
    { address: "bob@example.org", state: "pending", source: "form" },
    service.now(),
  );
  const token = service.ring.sign("preferences", subscriber.id);
  for (const verb of ["preferences", "erase", "export"])
    expect((await service.post(`/${verb}/${token}`)).status).toBe(410);
  expect(await service.subscribers.count("pending")).toBe(1);
});
