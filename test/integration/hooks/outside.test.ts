import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { callerOutside, isPublicAddress, type Names, notPublic } from "#delivery/channels/http/outside.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { openNameServer, type Zone } from "../../support/name-server.ts";
import { openSecureHost } from "../../support/secure-host.ts";

const call = { headers: {}, body: Buffer.from("{}"), limit: 5_000 };
const post = (address: string) => ({ ...call, address: new URL(address) });

/** A server on this machine at an address of its own, and what was asked of it. */
async function openInside(host: string, port = 0): Promise<AsyncDisposable & { port: number; asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    response.end("ok");
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

describe("of the public network are", () => {
  test.each(["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:829::200e"])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("of somebody's own network, or of none, are", () => {
  test.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254"],
    ...["172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7"],
    ...["203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "::ffff:127.0.0.1", "::ffff:93.184.216.34", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::7f00:1"],
    ...["64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1"],
    ...["fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "0177.0.0.1", "0x7f000001", "2130706433"],
    ...["", "localhost", "127.0.0.1:443"],
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("a name is called only where all of it is public", () => {
  const zones: Readonly<Record<string, Zone>> = {
    "a loopback address": { "A hook.example.org": ["127.0.0.1"] },
    "the address of a provider's own service": { "A hook.example.org": ["169.254.169.254"] },
    "one public address and a private one": { "A hook.example.org": ["93.184.216.34", "10.0.0.1"] },
    "a public address and a private one of IPv6": {
      "A hook.example.org": ["93.184.216.34"],
      "AAAA hook.example.org": ["fd00::1"],
    },
    "IPv4 in the clothes of IPv6": { "AAAA hook.example.org": ["0:0::ffff:7f00:1"] },
    "loopback of IPv6": { "AAAA hook.example.org": ["0:0::1"] },
    "IPv4 behind NAT64": { "AAAA hook.example.org": ["64:ff9b::7f00:1"] },
  };
  test.each(Object.entries(zones))("not with %s", async (_, zone) => {
    await using names = await openNameServer(zone);
    const answer = await callerOutside(names.resolver)(post("https://hook.example.org/x"));
    expect(answer).toEqual({ kind: "unreached", code: notPublic });
  });

  test("and a name that does not exist, or whose server says nothing, is not reached, in bounded time", async () => {
    await using names = await openNameServer({ "A slow.example.org": "silence", "AAAA slow.example.org": "silence" });
    const outside = callerOutside(names.resolver);
    expect(await outside(post("https://none.example.org/"))).toEqual({ kind: "unreached", code: "ENOTFOUND" });
    const hasty = { ...post("https://slow.example.org/"), limit: 50 };
    expect(await outside(hasty)).toEqual({ kind: "unreached", code: "ETIMEDOUT" });
  });
});

describe("where the test lets this machine pass for the public network", () => {
  const onlyOne = (address: string) => address === "127.0.0.1";

  test("the call goes to the address that was seen, under its name", async () => {
    await using names = await openNameServer({ "A hook.example.org": ["127.0.0.1"] });
    await using inside = await openInside("127.0.0.1");
    const outside = callerOutside(names.resolver, onlyOne);
    const answer = await outside(post(`http://hook.example.org:${inside.port}/x?y`));
    expect(answer).toMatchObject({ kind: "answered", status: 200, body: "ok" });
    expect(inside.asked).toEqual([`hook.example.org:${inside.port}/x?y`]);
  });

  test("a name that leads elsewhere a moment later changes nothing: it is asked for once", async () => {
    await using outer = await openInside("127.0.0.1");
    await using inner = await openInside("127.0.0.2", outer.port);
    const turns = ["127.0.0.1", "127.0.0.2"];
    const names: Names = { resolve4: async () => turns.splice(0, 1), resolve6: async () => [] };
    const outside = callerOutside(names, onlyOne);
    const there = post(`http://hook.example.org:${outer.port}/`);
    expect(await outside(there)).toMatchObject({ kind: "answered" });
    expect([turns, outer.asked.length, inner.asked.length]).toEqual([["127.0.0.2"], 1, 0]);
    expect(await outside(there)).toEqual({ kind: "unreached", code: notPublic });
    expect([outer.asked.length, inner.asked.length]).toEqual([1, 0]);
  });

  test("nobody is followed who sends us to this machine", async () => {
    await using names = await openNameServer({ "A hook.example.org": ["127.0.0.1"] });
    await using inside = await openInside("127.0.0.1");
    const location = `http://127.0.0.1:${inside.port}/`;
    await using server = await openHookServer({ status: 302, headers: { location } });
    const there = server.url.replace("127.0.0.1", "hook.example.org");
    expect(await callerOutside(names.resolver, onlyOne)(post(there))).toMatchObject({ kind: "answered", status: 302 });
    expect(inside.asked).toEqual([]);
  });

  test("a host must show a certificate for its name that is trusted", async () => {
    await using names = await openNameServer({ "A hook.example.org": ["127.0.0.1"] });
    await using host = await openSecureHost("hook.example.org");
    const { port } = host.tls("hook.example.org");
    const answer = await callerOutside(names.resolver, onlyOne)(post(`https://hook.example.org:${port}/`));
    expect(answer).toEqual({ kind: "unreached", code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  });
});
