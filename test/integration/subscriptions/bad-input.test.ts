import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { describe, expect, test } from "vitest";
import type { Purpose } from "#subscriptions/tokens.ts";
import { aWish, encoded, openService } from "../../support/subscription-service.ts";

/** A service in whose store Ada is confirmed and Bob waits, with the paths that forms are posted to. */
async function aService() {
  const service = await openService();
  const { subscriber } = await service.subscribers.add({ address: "ada@example.org", source: "cli" }, service.now());
  await service.post("/subscribe", { ...aWish, address: "bob@example.org" });
  const bob = await service.subscribers.findByAddress("email", "bob@example.org");
  const tokenOf = (purpose: Purpose, id: string) => service.ring.sign(purpose, id);
  const preferences = tokenOf("preferences", subscriber.id);
  return {
    ...service,
    tokens: {
      confirm: tokenOf("confirm", bob?.id ?? ""),
      u: tokenOf("unsubscribe", subscriber.id),
      ...{ preferences, erase: preferences, export: preferences },
    },
  };
}

const formVerbs = ["subscribe", "confirm", "preferences", "erase", "export"] as const;
type Service = Awaited<ReturnType<typeof aService>>;
const pathOf = ({ tokens }: Service, verb: (typeof formVerbs)[number]) =>
  verb === "subscribe" ? "/subscribe" : `/${verb}/${tokens[verb]}`;

describe.each(formVerbs)("a form for %s", (verb) => {
  test("from a page that is not ours is refused", async () => {
    await using service = await aService();
    const before = service.everything();
    for (const headers of [{ "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }, { Origin: "null" }]) {
      const answer = await service.post(pathOf(service, verb), aWish, headers);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("It came from a page that is not ours.");
    }
    expect(service.everything()).toEqual(before);
    const status = await service.post(pathOf(service, verb), aWish, { Origin: "https://status.example.com" });
    expect(status.status).toBe(200);
  });

  test.each(["application/json", "text/plain", "application/x-www-form-urlencoded-not", "multipart/mixed", ""])(
    "of the type “%s” is refused",
    async (type) => {
      await using service = await aService();
      const before = service.everything();
      const body = new TextEncoder().encode(encoded(aWish).toString());
      const headers: Record<string, string> = type === "" ? {} : { "Content-Type": type };
      const answer = await service.app.request(pathOf(service, verb), { method: "POST", body, headers });
      expect([answer.status, await answer.text()]).toEqual([415, expect.stringContaining("not sent as a form")]);
      expect(service.everything()).toEqual(before);
    },
  );

  test("of a megabyte is refused, over a real line and without waiting for its end", async () => {
    await using service = await aService();
    const before = service.everything();
    const server = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    try {
      const body = encoded({ ...aWish, components: "x".repeat(1_000_000) });
      const answer = await fetch(`http://127.0.0.1:${port}${pathOf(service, verb)}`, { method: "POST", body });
      expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("far longer")]);
    } finally {
      server.close();
    }
    expect(service.everything()).toEqual(before);
  });
});

describe.each(["confirm", "preferences", "erase", "export", "u"] as const)("a token for %s", (verb) => {
  test("that was cut off, flipped in any bit, or made for another purpose opens nothing", async () => {
    await using service = await aService();
    const token = service.tokens[verb];
    const others = Object.values(service.tokens).filter((other) => other !== token);
    const flipped = Array.from(token, (letter, index) => {
      const other = letter === "A" ? "B" : "A";
      return token.slice(0, index) + (letter === "." ? "-" : other) + token.slice(index + 1);
    });
    const wrong = [...others, ...flipped, token.slice(0, -1), token.slice(1), `${token}x`, "k1..", "", "%ff", "%0d%0a"];
    const before = service.everything();
    const answers = await Promise.all(wrong.map((one) => service.post(`/${verb}/${one}`, aWish)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(service.everything()).toEqual(before);
    expect(service.reported).toEqual([]);
  });
});

test("parts of a form that cannot be told apart are no answers", async () => {
  await using service = await openService();
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  for (const body of [
    "",
    "--x",
    "--x\r\nContent-Disposition: form-data; name=address\r\n\r\nada",
    "\0".repeat(1_000),
  ]) {
    const answer = await service.app.request("/subscribe", { method: "POST", body, headers });
    expect(answer.status).toBe(422);
  }
  const headless = { "Content-Type": "multipart/form-data" };
  const answer = await service.app.request("/subscribe", { method: "POST", body: "x", headers: headless });
  expect(answer.status).toBe(422);
  expect(service.reported).toEqual([]);
});

test("a form in parts is taken like any other, and a file is no address", async () => {
  await using service = await openService();
  const form = new FormData();
  form.set("consent", "yes");
  form.set("address", new File(["ada@example.org"], "ada@example.org"));
  expect((await service.app.request("/subscribe", { method: "POST", body: form })).status).toBe(422);
  form.set("address", "ada@example.org");
  expect((await service.app.request("/subscribe", { method: "POST", body: form })).status).toBe(200);
  expect(await service.subscribers.count("pending")).toBe(1);
});

test.each([
  ["without an address", { address: "" }, "Write your mail address."],
  ["with two addresses in one", { address: "ada@example.org,eve@example.net" }, "This is not a mail address."],
  ["with a line break", { address: "ada@example.org\r\nBcc: eve@example.net" }, "This is not a mail address."],
  ["with letters that servers refuse", { address: "jörg@example.org" }, "only plain Latin letters"],
  ["without consent", { consent: "" }, "Please say that you agree"],
  ["with consent that is none", { consent: "no" }, "Please say that you agree"],
  ["with a way that is not open", { via: "webhook" }, "We cannot reach anybody in this way."],
  ["with a way that nobody knows", { via: "pigeon" }, "We cannot reach anybody in this way."],
  ["with a component that is not here", { components: "moon" }, "Something was chosen that is not here any more."],
  ["with a name that objects have", { groups: "__proto__" }, "Something was chosen that is not here any more."],
  ["with a language that we do not write", { language: "tlh" }, "We do not write in this language."],
])("a form %s comes back with what is wrong, and with what was right", async (_, fields, sentence) => {
  await using service = await openService();
  const before = service.everything();
  const filled = { ...aWish, address: '"><script>x', kinds: "maintenance", atLeast: "major" };
  const answer = await service.post("/subscribe", { ...filled, address: "ada@example.org", ...fields });
  const page = await answer.text();
  expect([answer.status, page]).toEqual([422, expect.stringContaining(sentence)]);
  expect(page).toMatch(/value="maintenance" checked/);
  expect(page).toMatch(/value="major" selected/);
  expect(service.everything()).toEqual(before);
});

test("what was written comes back as text", async () => {
  await using service = await openService();
  const page = await (await service.post("/subscribe", { ...aWish, address: '"><script>alert(1)</script>' })).text();
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});

test("no answer sends readers elsewhere", async () => {
  await using service = await aService();
  const paths = [
    "//evil.example/",
    "/subscribe?next=//evil.example",
    "/u//evil.example",
    "/.well-known/change-password",
  ];
  for (const path of [...paths, ...paths.map((one) => `${one}?language=//evil.example`)]) {
    for (const method of ["GET", "POST"]) {
      const answer = await service.app.request(`https://mail.example.com${path}`, { method });
      expect(answer.headers.get("location")).toBeNull();
      expect(answer.status).not.toBeGreaterThanOrEqual(500);
      expect(await answer.text()).not.toContain("evil.example");
    }
  }
});
