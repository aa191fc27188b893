import { expect, test } from "vitest";
import { aWish, openService, type RunningService } from "../../support/subscription-service.ts";

const hour = 3_600_000;

/** The link that the one letter owed would carry. */
async function confirmLink({ letters, ring, now }: RunningService): Promise<string> {
  const [letter] = await letters.due(now(), 1);
  return `/confirm/${ring.sign("confirm", letter?.subscriber ?? "")}`;
}

test("the service has a form of its own, for who comes without the page", async () => {
  await using service = await openService();
  const page = await (await service.app.request("/subscribe?language=fr")).text();
  expect(page).toContain('<html lang="fr" dir="ltr">');
  expect(page).toContain('action="subscribe?language=fr"');
  expect(page).toContain('name="components" value="checkout"');
  expect(page).toContain("Reports &amp; &lt;figures&gt;");
  expect(page).not.toContain('value="fax"');
});

test("a wish is kept with its choice, and a letter owed that asks whether it was them", async () => {
  await using service = await openService();
  const answer = await service.post("/subscribe", {
    ...{ ...aWish, address: " Ada@Example.org ", components: ["reports", "checkout"], groups: "shop" },
    ...{ kinds: ["incident", "postmortem"], atLeast: "major", updates: "first-and-last", language: "fr" },
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Regardez maintenant dans votre boîte aux lettres");
  expect(await service.subscribers.findByAddress("email", "ada@example.org")).toMatchObject({
    ...{ address: "Ada@example.org", state: "pending", language: "fr", source: "form" },
    // A whole group says all that its components would.
    scope: { components: ["reports"], groups: ["shop"], kinds: ["incident", "postmortem"], atLeast: "major" },
  });
  expect(await service.letters.due(service.now(), 10)).toMatchObject([{ kind: "confirm", address: "Ada@example.org" }]);
});

test("a form without a language asks in the one it was answered in", async () => {
  await using service = await openService();
  const headers = { "Sec-Fetch-Site": "same-origin", "Accept-Language": "de, fr-CA;q=0.8, en;q=0.5" };
  await service.post("/subscribe", aWish, headers);
  expect((await service.letters.due(service.now(), 1))[0]?.language).toBe("fr");
});

test("a link to confirm shows the choice and a button, and acts only when that is pressed, once or twice", async () => {
  await using service = await openService();
  await service.post("/subscribe", { ...aWish, components: "reports" });
  const [link, before] = [await confirmLink(service), service.everything()];
  for (const method of ["GET", "HEAD", "GET"]) {
    const answer = await service.app.request(link, { method });
    expect(answer.status).toBe(200);
    if (method === "GET") expect(await answer.text()).toMatch(/Reports &amp; &lt;figures&gt;[\s\S]*<button>Confirm</);
  }
  expect(service.everything()).toEqual(before);

  const [first, second] = [await service.post(link), await service.post(link)];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(await second.text()).toBe(await first.text());
  expect(await service.subscribers.count("confirmed")).toBe(1);
  expect((await service.app.request(link)).status).toBe(200);
});

test("no page behind a link of a letter shows whose address it is", async () => {
  await using service = await openService();
  await service.post("/subscribe", aWish);
  const link = await confirmLink(service);
  const pages = [await service.app.request(link), await service.post(link), await service.app.request(link)];
  for (const page of pages) expect((await page.text()).toLowerCase()).not.toContain("ada@");
});

test("a link that was not used in time lets people ask again, with what they had chosen", async () => {
  await using service = await openService();
  await service.post("/subscribe", { ...aWish, components: "search" });
  const link = await confirmLink(service);
  service.wait(48 * hour + 1);
  for (const answer of [await service.app.request(link), await service.post(link)]) {
    expect(answer.status).toBe(410);
    const page = await answer.text();
    expect(page).toContain('action="../subscribe"');
    expect(page).toMatch(/value="search" checked/);
  }
  expect(await service.subscribers.count("confirmed")).toBe(0);
  await service.post("/subscribe", aWish);
  expect((await service.post(link)).status).toBe(200);
});

test("a link to confirm is worth nothing once its subscriber is gone", async () => {
  await using service = await openService();
  await service.post("/subscribe", aWish);
  const link = await confirmLink(service);
  const [letter] = await service.letters.due(service.now(), 1);
  await service.subscribers.leave(letter?.subscriber ?? "", "erased", service.now());
  expect([(await service.app.request(link)).status, (await service.post(link)).status]).toEqual([410, 410]);
  expect(await service.subscribers.count()).toBe(0);
});

test("where no line for mail is open, nobody is asked for an address", async () => {
  await using service = await openService({ channels: {} });
  const page = await (await service.app.request("/subscribe")).text();
  expect(page).not.toContain("<form");
  expect((await service.post("/subscribe", aWish)).status).toBe(422);
  expect(await service.subscribers.count()).toBe(0);
});
