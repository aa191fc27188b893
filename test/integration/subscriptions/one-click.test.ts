import { once } from "node:events";
import { request } from "node:http";
import { type ServerType, serve } from "@hono/node-server";
import { describe, expect, test } from "vitest";
import { openService } from "../../support/subscription-service.ts";

/** A service in whose store Ada is confirmed. */
async function aService(facts: Readonly<Record<string, unknown>> = {}) {
  const service = await openService(facts);
  const { subscriber } = await service.subscribers.add({ address: "ada@example.org", source: "cli" }, service.now());
  return {
    ...service,
    token: service.ring.sign("unsubscribe", subscriber.id),
    isThere: async () => (await service.subscribers.count()) === 1,
    owed: async () => (await service.letters.due(service.now(), 10)).map(({ kind, address }) => [kind, address]),
    suppression: () => service.subscribers.suppressionOf("email", "ada@example.org"),
  };
}

const multipart = () => {
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  return form;
};

describe("one click", () => {
  test.each([
    ["urlencoded", { body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) }],
    ["multipart", { body: multipart() }],
    ["without a content type", { body: new TextEncoder().encode("List-Unsubscribe=One-Click") }],
    ["with a body that is no form", { body: "\0\uffff&&==%zz" }],
    ["without a body", {}],
  ])("ends the subscription in silence, sent %s", async (_, how) => {
    await using service = await aService();
    const answer = await service.app.request(`/u/${service.token}`, { method: "POST", ...how });
    expect([answer.status, answer.headers.get("location")]).toEqual([200, null]);
    expect(await service.isThere()).toBe(false);
    expect(await service.suppression()).toBe("left");
    expect(await service.owed()).toEqual([]);
  });

  test("is welcome a second time, with the same answer", async () => {
    await using service = await aService();
    const click = async () => await service.app.request(`/u/${service.token}`, { method: "POST" });
    const [first, second] = [await click(), await click()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.text()).toBe(await first.text());
  });

  test("needs no origin and takes any", async () => {
    await using service = await aService();
    const headers = { Origin: "https://mail.google.com", "Sec-Fetch-Site": "cross-site" };
    await service.app.request(`/u/${service.token}`, { method: "POST", headers });
    expect(await service.isThere()).toBe(false);
  });

  test.each([
    ["with its length told", { "Content-Length": "1025" }],
    ["without", {}],
  ])("is refused with a body over 1 KB, %s", async (_, headers) => {
    await using service = await aService();
    const body = "x".repeat(1_025);
    const answer = await service.app.request(`/u/${service.token}`, { method: "POST", body, headers });
    expect(answer.status).toBe(413);
    expect(await service.isThere()).toBe(true);
  });

  test("on the button of our own page is followed by a farewell, for who did not press it themselves", async () => {
    await using service = await aService();
    const page = await (await service.app.request(`/u/${service.token}`)).text();
    expect(page).toContain('<form method="post"><button name="by" value="page">Unsubscribe</button></form>');
    await service.post(`/u/${service.token}`, { by: "page" });
    expect(await service.isThere()).toBe(false);
    expect(await service.owed()).toEqual([["farewell", "ada@example.org"]]);
    await service.post(`/u/${service.token}`, { by: "page" });
    expect(await service.owed()).toHaveLength(1);
  });
});

describe("a scanner that follows links", () => {
  test.each(["GET", "HEAD"])("changes nothing with %s", async (method) => {
    await using service = await aService();
    const before = service.everything();
    const answer = await service.app.request(`/u/${service.token}`, { method });
    expect(answer.status).toBe(200);
    expect(service.everything()).toEqual(before);
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("changes nothing with %s", async (method) => {
    await using service = await aService();
    const answer = await service.app.request(`/u/${service.token}`, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect(await service.isThere()).toBe(true);
  });
});

describe("a link that we did not make", () => {
  test.each(["GET", "POST"])("gets one and the same answer to %s, whatever is wrong with it", async (method) => {
    await using service = await aService();
    const { token, ring } = service;
    const wrong = [
      "x",
      token.slice(0, -1),
      `${token}A`,
      token.replace("k1.", "k2."),
      ring.sign("confirm", token.split(".")[1] ?? ""),
      "%00",
      "..%2f..%2fhealth",
      "a".repeat(5_000),
    ];
    const answers = await Promise.all(wrong.map((path) => service.app.request(`/u/${path}`, { method })));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await service.isThere()).toBe(true);
  });
});

test.each(["/u/x", "/u/TOKEN", "/health", "/nowhere", "/subscribe"])(
  "%s sets no cookie, leaves no trace",
  async (path) => {
    await using service = await aService();
    const { headers } = await service.app.request(path.replace("TOKEN", service.token));
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("strict-origin");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  },
);

test("no page asks the browser for a redirect or a script, and names are shown as text", async () => {
  await using service = await aService();
  const paths = [`/u/${service.token}`, "/u/x", "/subscribe"];
  const pages = await Promise.all(paths.map(async (path) => await (await service.app.request(path)).text()));
  expect(pages.join()).toContain("Example &lt;Shop&gt;");
  expect(pages.join()).not.toMatch(/<script|<Shop>|http-equiv/);
});

test("the service answers below the path of its address, and at the root for a proxy that strips the path", async () => {
  await using service = await aService({ subscriptions: { address: "https://example.com/status-mail/" } });
  const click = async (path: string) =>
    (await service.app.request(`${path}/u/${service.token}`, { method: "POST" })).status;
  expect([await click("/status-mail"), await click(""), await click("/elsewhere")]).toEqual([200, 200, 404]);
  expect((await service.app.request("/status-mail/health")).status).toBe(200);
});

test("a store in trouble is reported to us, and the reader is asked to try again, without a detail", async () => {
  await using service = await aService();
  await service.database.close();
  const answer = await service.app.request(`/u/${service.token}`, { method: "POST" });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "120"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.text()).not.toContain("database");
  expect(service.reported.map(({ message }) => message).join()).toContain("database is not open");
  expect((await service.app.request("/health")).status).toBe(503);
});

describe("over a real line", () => {
  async function post(server: ServerType, path: string, chunks: readonly string[]): Promise<number | undefined> {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The service has no port.");
    const call = request({ host: "127.0.0.1", port: address.port, path, method: "POST" });
    for (const chunk of chunks) call.write(chunk);
    call.end();
    const [response] = await once(call, "response");
    response.resume();
    return response.statusCode;
  }

  test.each([
    ["in chunks and without a content type is taken", ["List-Unsub", "scribe=One-Click"], 200, false],
    ["in chunks that go on for ever is refused", Array<string>(64).fill("x".repeat(1_000)), 413, true],
  ])("a body %s", async (_, chunks, status, stays) => {
    await using service = await aService();
    const server = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    try {
      expect(await post(server, `/u/${service.token}`, chunks)).toBe(status);
      expect(await service.isThere()).toBe(stays);
    } finally {
      server.close();
    }
  });
});
