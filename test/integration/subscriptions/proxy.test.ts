import { expect, test } from "vitest";
import { answersAt } from "#subscriptions/app.ts";
import { aWish, encoded, openService } from "../../support/subscription-service.ts";

const address = "https://example.com/status-mail/";

/** A reader's browser before a proxy that hands requests on as they are, or without the path that they came by. */
const proxies: readonly (readonly [string, (path: string) => string])[] = [
  ["hands the whole path on", (path) => path],
  ["strips the path", (path) => path.replace("/status-mail/", "/")],
];

test.each(proxies)(
  "below a path of an address, behind a proxy that %s, every form leads to its place",
  async (_, pass) => {
    await using service = await openService({ subscriptions: { address } });
    const ask = async (url: URL, form?: Readonly<Record<string, string>>) => {
      const headers = { Origin: "https://example.com" };
      const how = form === undefined ? {} : { method: "POST", body: encoded(form), headers };
      const answer = await service.app.request(pass(url.pathname) + url.search, how);
      expect(answer.status, url.href).toBe(200);
      return await answer.text();
    };
    const leadsTo = (page: string, link: RegExp, from: URL) => new URL(link.exec(page)?.[1] ?? "", from);

    const start = new URL("subscribe?language=fr", address);
    const sent = leadsTo(await ask(start), /action="([^"]*)"/, start);
    expect(sent.href).toBe(start.href);
    await ask(sent, aWish);
    const [letter] = await service.letters.due(service.now(), 1);
    const confirm = new URL(`confirm/${service.ring.sign("confirm", letter?.subscriber ?? "")}?language=ar`, address);
    const preferences = leadsTo(await ask(confirm, {}), /href="(\.\.\/preferences[^"]*)"/, confirm);
    expect(preferences.href).toMatch(/^https:\/\/example\.com\/status-mail\/preferences\/k1\.[^?]*\?language=ar$/);

    const page = await ask(preferences);
    for (const verb of ["preferences", "export", "u"]) {
      await ask(leadsTo(page, new RegExp(`action="([^"]*/${verb}/[^"]*)"`), preferences), { by: "page" });
    }
    expect(await service.subscribers.count()).toBe(0);
  },
);

test.each([
  ["https://example.com/status-mail", "/status-mail/subscribe", true],
  ["https://example.com/status-mail/", "/subscribe", true],
  ["https://example.com/", "/subscribe", true],
  ["https://example.com/", "/confirm/k1.a.b", true],
  ["https://example.com/", "/health", true],
  ["https://example.com/", "/publish", true],
  ["https://example.com/", "/subscribe/", false],
  ["https://example.com/", "/fr/subscribe", false],
  ["https://example.com/", "/incidents/health", false],
  ["https://example.com/", "/preferences/a/b", false],
  ["https://example.com/", "/", false],
] as const)("of a service at %s on one port with the page, %s is the service's: %s", (at, path, isIts) => {
  expect(answersAt(at)(path)).toBe(isIts);
});
