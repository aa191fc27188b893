import { expect, test } from "vitest";
import { linkTarget } from "#render/link-target.ts";

const base = new URL("https://example.org/status/");

test.each([
  ["https://example.com", "https://example.com/"],
  ["HTTPS://EXAMPLE.com/A?b=1&amp;c=2#d", "https://example.com/A?b=1&c=2#d"],
  ["https://exämple.com/", "https://xn--exmple-cua.com/"],
  ["mailto:help@example.com?subject=Checkout", "mailto:help@example.com?subject=Checkout"],
  ["/incidents/x/#y", "https://example.org/status/incidents/x/#y"],
  ["/", "https://example.org/status/"],
])("%s leads to %s", (written, target) => {
  expect(linkTarget(written, base)).toBe(target);
});

test.each([
  "http://example.com/",
  "javascript:alert(1)",
  "&#106;avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "data:text/html,x",
  "//evil.example/",
  "&sol;&sol;evil.example/",
  "/\\evil.example/",
  "/&bsol;evil.example/",
  "/\t/evil.example/",
  "https:evil.example",
  "https:///evil.example",
  "https:\\\\evil.example",
  "https://bank.example@evil.example/",
  "https://bank.example&commat;evil.example/",
  "https://bank.example:443@evil.example/",
  "https://",
  "https://exa mple.com/",
  'https://a"ࣈ/',
  'mailto:a"onmouseover=alert(1)@example.com',
  "incidents/x/",
  "#part",
  "",
])("%j leads nowhere", (written) => {
  expect(linkTarget(written, base)).toBeUndefined();
});

test("a path of our own cannot climb out of the page", () => {
  expect(linkTarget("/../../admin", base)).toBeUndefined();
  expect(linkTarget("/%2e%2e/admin", base)).toBeUndefined();
});
