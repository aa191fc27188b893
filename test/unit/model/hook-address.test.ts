import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hookAddress } from "#model/hook-address.ts";

describe("an address of a webhook is taken", () => {
  test.each([
    ["webhook", "https://hooks.example.org/status?key=a%20b", undefined],
    ["webhook", " https://HOOKS.Example.org:443/status\t", "https://hooks.example.org/status"],
    ["webhook", "https://hooks.example.org:8443/", undefined],
    ["webhook", "https://bücher.example/x", "https://xn--bcher-kva.example/x"],
    ["slack", "https://hooks.slack.com/services/T0000/B0000/abcDEF123", undefined],
    ["discord", "https://discord.com/api/webhooks/1182736450912345678/Ab-c_d?thread_id=1", undefined],
    ["discord", "https://discordapp.com/api/v10/webhooks/1182736450912345678/Ab-c_d", undefined],
    ["teams", "https://example.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d", undefined],
    ["teams", "https://prod-01.westeurope.logic.azure.com/workflows/a/triggers/manual/paths/invoke?sig=b", undefined],
    ["teams", "https://default0.environment.api.powerplatform.com/powerautomate/automations/direct/a", undefined],
  ] as const)("by %s: %s", (via, written, spelling) => {
    expect(hookAddress(via, written)).toBe(spelling ?? written);
  });
});

describe("and refused where it is none, or somebody else's", () => {
  test.each([
    "",
    "hooks.example.org",
    "http://hooks.example.org/",
    "ftp://hooks.example.org/",
    "javascript:alert(1)",
    "https://user@hooks.example.org/",
    "https://user:password@hooks.example.org/",
    "https://hooks.example.org:22/",
    "https://hooks.example.org:8080/",
    "https://hooks.example.org/#part",
    "https://hooks.example.org/a b",
    "https://hooks.example.org/\r\nX-Header: 1",
    "https://hooks.example.org\\@127.0.0.1/",
    `https://hooks.example.org/${"a".repeat(2_000)}`,
    "https://localhost/",
    "https://intranet/",
    "https://hooks.example.org./",
    "https://hooks_example.org/",
    "https://127.0.0.1/",
    "https://93.184.216.34/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://１２７.０.０.１/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[2606:4700::1111]/",
    "https://[64:ff9b::7f00:1]/",
  ])("%j", (written) => {
    expect(hookAddress("webhook", written)).toBeUndefined();
  });

  test.each([
    ["slack", "https://hooks.example.org/services/T/B/x"],
    ["slack", "https://hooks.slack.com.example.org/services/T/B/x"],
    ["slack", "https://hooks.slack.com:8443/services/T/B/x"],
    ["slack", "https://hooks.slack.com/api/chat"],
    ["slack", "https://slack.com/services/T/B/x"],
    ["discord", "https://discord.com/api/users/@me"],
    ["discord", "https://discord.com/api/webhooks/1/a/../../users"],
    ["discord", "https://evildiscord.com/api/webhooks/1/a"],
    ["teams", "https://webhook.office.com.example.org/x"],
    ["teams", "https://logic.azure.com/x"],
    ["teams", "https://evil-logic.azure.com/x"],
  ] as const)("by %s: %s", (via, written) => {
    expect(hookAddress(via, written)).toBeUndefined();
  });
});

test("whatever is written, what is taken leads to a name over https and stays as it is", () => {
  const parts = ["https://", "http://", "@", ":", "443", "8443", "/", "127.0.0.1", "0x7f", "[::1]", "a.example", "#"];
  const written = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(written, (pieces) => {
      const address = hookAddress("webhook", pieces.join(""));
      if (address === undefined) return;
      const { protocol, hostname, username, port } = new URL(address);
      expect([protocol, username, ["", "8443"].includes(port)]).toEqual(["https:", "", true]);
      expect(hostname).toMatch(/\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/);
      expect(hookAddress("webhook", address)).toBe(address);
    }),
    { numRuns: 500 },
  );
});
