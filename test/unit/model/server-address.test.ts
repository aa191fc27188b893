import { expect, test } from "vitest";
import { channelSettings } from "#model/channel.ts";
import { serverAddress, webAddress } from "#model/text.ts";

const why = (address: string) => serverAddress.safeParse(address).error?.issues[0]?.message;

test.each([
  "https://social.example/",
  "https://social.example:8443/below",
  "http://127.0.0.1:4040/",
  "http://localhost:4040",
  "http://[::1]:4040/",
])("%s may be a server that we speak to", (address) => {
  expect(serverAddress.parse(address)).toBe(address);
});

test.each([
  "http://social.example/",
  "http://127.0.0.1.social.example/",
  "http://localhost.social.example/",
  "http://127.0.0.1@social.example/",
  "http://localhost:80@social.example/",
  "http://[::2]/",
  "http://0.0.0.0/",
  "http://192.168.0.1/",
])("%s leaves this machine without TLS, and is refused", (address) => {
  expect(why(address)).toBe("is not an https address; plain http is for a server on this very machine alone");
});

test.each([
  ["ftp://social.example/", "is not an https address; write it whole, like “https://social.example/”"],
  ["social.example", "is not an https address; write it whole, like “https://social.example/”"],
  ["https://social.example/a b", "holds a character that does not belong into an address; percent-encode it"],
  [`https://social.example/${"a".repeat(2_000)}`, "is longer than 2000 characters; shorten it"],
])("%s is refused with its own reason", (address, reason) => {
  expect(why(address)).toBe(reason);
});

test("servers of lines may stand in on this machine, and what readers are shown may not", () => {
  const since = "2024-01-01";
  const account = { since, handle: "@status", url: "https://social.example/@status" };
  const here = "http://127.0.0.1:4040/";
  const lines = [
    { ...account, kind: "mastodon", server: here },
    { ...account, kind: "bluesky", server: here },
    { since, kind: "ntfy", server: here, topic: "status" },
    { since, kind: "websub", hub: here },
  ];
  for (const settings of lines) expect(channelSettings.safeParse(settings).error).toBeUndefined();
  expect(channelSettings.safeParse({ ...lines[0], url: here }).success).toBe(false);
  expect(webAddress.safeParse(here).success).toBe(false);
});
