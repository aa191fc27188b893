import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { serve } from "@hono/node-server";
import { expect, test } from "vitest";
import { aWish, openService } from "../../support/subscription-service.ts";

test("what goes wrong in the store is reported without an address, a token or a network", async () => {
  await using service = await openService({
    subscriptions: { address: "https://mail.example.com/", proxies: 1 },
  });
  const { subscriber } = await service.subscribers.add({ address: "canary@example.org", source: "cli" }, service.now());
  const tokens = (["confirm", "preferences", "unsubscribe"] as const).map((purpose) =>
    service.ring.sign(purpose, subscriber.id),
  );
  await service.database.close();
  const [confirm, preferences, unsubscribe] = tokens;
  const headers = { "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "203.0.113.77" };
  const paths = ["subscribe", `confirm/${confirm}`, `u/${unsubscribe}`];
  for (const verb of ["preferences", "erase", "export"]) paths.push(`${verb}/${preferences}`);
  for (const path of paths) {
    const answer = await service.post(`/${path}`, { ...aWish, address: "canary@example.org" }, headers);
    expect([answer.status, await answer.text()]).toEqual([503, expect.not.stringContaining("canary")]);
  }
  expect(service.reported).toHaveLength(paths.length);
  const said = service.reported.map(({ message, stack, cause }) => `${message} ${stack} ${cause}`).join();
  for (const secret of ["canary", subscriber.id, "203.0.113", ...tokens]) expect(said).not.toContain(secret);
});

test.each([
  ["with its length told", "Content-Length: 100\r\n\r\naddress=a"],
  ["in chunks", "Transfer-Encoding: chunked\r\n\r\n5\r\naddre\r\n"],
])("who hangs up in the middle of a form, %s, is no fault of ours", async (_, rest) => {
  await using service = await openService();
  const server = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const arrived = once(server, "request");
  const line = connect((server.address() as AddressInfo).port, "127.0.0.1");
  line.write(`POST /subscribe HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n${rest}`);
  const [request] = await arrived;
  const gone = new Promise((closed) => request.once("close", closed));
  line.destroy();
  await gone;
  await new Promise<void>((closed) => server.close(() => closed()));
  expect(service.reported).toEqual([]);
  expect(await service.subscribers.count()).toBe(0);
});
