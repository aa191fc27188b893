import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { type ServerType, serve } from "@hono/node-server";
import { describe, expect, test } from "vitest";
import { subscriptionApp } from "#subscriptions/app.ts";
import { keyRing } from "#subscriptions/tokens.ts";

const now = new Date("2026-03-14T09:50:00Z");
const ring = keyRing([{ id: "k1", secret: randomBytes(32) }]);
const token = ring.sign("unsubscribe", "ada");

/** A service whose store remembers who left. */
function aService(facts: { address?: string; broken?: boolean } = {}) {
  const left: string[] = [];
  const reported: Error[] = [];
  const app = subscriptionApp({
    owner: { name: "Example <Shop>", address: "https://status.example.com/" },
    address: facts.address ?? "https://mail.example.com/",
    ring,
    subscribers: {
      async unsubscribe(id) {
        if (facts.broken) throw new Error("disk full at /var/lib/openline");
        left.push(id);
      },
    },
    now: () => now,
    report: (error) => reported.push(error),
  });
  return { app, left, reported };
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
    ["without a body", {}],
  ])("ends the subscription, sent %s", async (_, request) => {
    const { app, left } = aService();
    const answer = await app.request(`/u/${token}`, { method: "POST", ...request });
    expect(answer.status).toBe(200);
    expect(left).toEqual(["ada"]);
    expect((await answer.text()).length).toBeLessThan(1_500);
  });

  test("is welcome a second time, with the same answer", async () => {
    const { app } = aService();
    const [first, second] = [
      await app.request(`/u/${token}`, { method: "POST" }),
      await app.request(`/u/${token}`, { method: "POST" }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.text()).toBe(await first.text());
  });

  test("needs no origin and takes any", async () => {
    const { app, left } = aService();
    await app.request(`/u/${token}`, { method: "POST", headers: { Origin: "https://mail.google.com" } });
    expect(left).toEqual(["ada"]);
  });

  test.each([
    ["with its length told", { "Content-Length": "1025" }],
    ["without", {}],
  ])("is refused with a body over 1 KB, %s", async (_, headers) => {
    const { app, left } = aService();
    const body = "x".repeat(1_025);
    const answer = await app.request(`/u/${token}`, { method: "POST", body, headers });
    expect(answer.status).toBe(413);
    expect(left).toEqual([]);
  });
});

describe("a scanner that follows links", () => {
  test.each(["GET", "HEAD"])("changes nothing with %s", async (method) => {
    const { app, left } = aService();
    const answer = await app.request(`/u/${token}`, { method });
    expect(answer.status).toBe(200);
    expect(left).toEqual([]);
    if (method === "GET") expect(await answer.text()).toContain('<form method="post">');
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("changes nothing with %s", async (method) => {
    const { app, left } = aService();
    const answer = await app.request(`/u/${token}`, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect(left).toEqual([]);
  });
});

describe("a link that we did not make", () => {
  const wrong = [
    "x",
    token.slice(0, -1),
    `${token}A`,
    token.replace("k1.", "k2."),
    ring.sign("confirm", "ada"),
    "%00",
    "..%2f..%2fhealth",
    "a".repeat(5_000),
  ];
  test.each(["GET", "POST"])("gets one and the same answer to %s, whatever is wrong with it", async (method) => {
    const { app, left } = aService();
    const answers = await Promise.all(wrong.map((path) => app.request(`/u/${path}`, { method })));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(left).toEqual([]);
  });
});

test.each(["/u/x", `/u/${token}`, "/health", "/nowhere"])("%s sets no cookie and leaves no trace", async (path) => {
  const { headers } = await aService().app.request(path);
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
});

test("no page asks the browser for a redirect or a script, and names are shown as text", async () => {
  const { app } = aService();
  const pages = await Promise.all([`/u/${token}`, "/u/x"].map(async (path) => await (await app.request(path)).text()));
  expect(pages.join()).toContain("Example &lt;Shop&gt;");
  expect(pages.join()).not.toMatch(/<script|<Shop>|http-equiv/);
});

test("the service answers below the path of its address, and at the root for a proxy that strips the path", async () => {
  const { app, left } = aService({ address: "https://example.com/status-mail/" });
  expect((await app.request(`/status-mail/u/${token}`, { method: "POST" })).status).toBe(200);
  expect((await app.request(`/u/${token}`, { method: "POST" })).status).toBe(200);
  expect((await app.request("/status-mail/health")).status).toBe(200);
  expect(left).toEqual(["ada", "ada"]);
});

test("a store in trouble is reported to us, and the reader is asked to try again, without a detail", async () => {
  const { app, reported } = aService({ broken: true });
  const answer = await app.request(`/u/${token}`, { method: "POST" });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "120"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.text()).not.toContain("disk full");
  expect(reported.map(({ message }) => message)).toEqual(["disk full at /var/lib/openline"]);
});

describe("over a real line", () => {
  async function post(server: ServerType, chunks: readonly string[]): Promise<number | undefined> {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The service has no port.");
    const call = request({ host: "127.0.0.1", port: address.port, path: `/u/${token}`, method: "POST" });
    for (const chunk of chunks) call.write(chunk);
    call.end();
    const [response] = await once(call, "response");
    response.resume();
    return response.statusCode;
  }

  test.each([
    ["in chunks and without a content type is taken", ["List-Unsub", "scribe=One-Click"], 200, ["ada"]],
    ["in chunks that go on for ever is refused", Array<string>(64).fill("x".repeat(1_000)), 413, []],
  ])("a body %s", async (_, chunks, status, told) => {
    const { app, left } = aService();
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    try {
      expect(await post(server, chunks)).toBe(status);
      expect(left).toEqual(told);
    } finally {
      server.close();
    }
  });
});
