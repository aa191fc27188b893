import { expect, test } from "vitest";
import { mailOf } from "#model/mail-address.ts";

test.each([
  ["ada@example.org", "ada@example.org"],
  ["  Ada.Lovelace+news@Example.ORG\t", "Ada.Lovelace+news@example.org"],
  ["o'hara@example.org", "o'hara@example.org"],
  ["jo@bücher.example", "jo@xn--bcher-kva.example"],
  ["jo@почта.рф", "jo@xn--80a1acny.xn--p1ai"],
  ["jo@例え。テスト", "jo@xn--r8jz45g.xn--zckzah"],
  ["jo@EXAMPLE。org", "jo@example.org"],
  // Looks like “paypal.example” and is another domain: it is written to as what it is.
  ["jo@pаypal.example", "jo@xn--pypal-4ve.example"],
])("%s is written to at %s", (written, address) => {
  expect(mailOf(written)).toEqual({ address });
});

test.each(["", " ", "\t"])("nothing written (%j) is missing", (written) => {
  expect(mailOf(written)).toEqual({ problem: "missing" });
});

test.each(["jörg@example.org", "用户@例子.广告", "аda@example.org", "ａda@example.org"])(
  "%s has letters before the @ that many servers refuse, and that is said",
  (written) => {
    expect(mailOf(written)).toEqual({ problem: "foreignLetters" });
  },
);

test.each([
  "ada@example.org\r\nBcc: eve@example.net",
  "ada@example.org\r\n",
  "\nada@example.org",
  "ada\0@example.org",
  "a\u202eda@example.org",
  "ada@exam\u200bple.org",
  "ada@example.org, eve@example.net",
  "ada@example.org;eve@example.net",
  "friends: ada@example.org, eve@example.net;",
  "Ada <ada@example.org>",
  "ada@example.org>,<eve@example.net",
  '"ada lovelace"@example.org',
  '"ada\\"@example.org',
  "ada@@example.org",
  "ada@eve@example.org",
  "@example.org",
  "ada",
  "ada@",
  "ada@localhost",
  "ada@127.0.0.1",
  "ada@127.1",
  "ada@0x7f.1",
  "ada@[127.0.0.1]",
  "ada@[IPv6:::1]",
  "ada@exa%6dple.org",
  "ada@example.org/path",
  "ada@example.org?x",
  "ada@example.org:25",
  "ada@-example.org",
  "ada@example..org",
  "ada@.example.org",
  "ada@example.xn--",
  "ada＠example.org",
  "ada(comment)@example.org",
  "ada @example.org",
  `${"a".repeat(65)}@example.org`,
  `ada@${"a".repeat(64)}.example`,
  `${"a".repeat(60)}@${"b.".repeat(92)}example.org`,
  `ada@${"ü".repeat(200)}.example`,
  "x".repeat(1_000_000),
  `${"@".repeat(100_000)}`,
])("%s is no address of mail", (written) => {
  expect(mailOf(written)).toEqual({ problem: "malformed" });
});

test("254 characters are an address, 255 are none", () => {
  const domain = `${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.org`;
  const longest = `${"a".repeat(64)}@${domain}`;
  expect([longest.length, mailOf(longest)]).toEqual([254, { address: longest }]);
  expect(mailOf(longest.replace(".org", "d.org"))).toEqual({ problem: "malformed" });
});
