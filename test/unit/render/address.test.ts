import { expect, test } from "vitest";
import { permalink, siteHost, tagId } from "#render/address.ts";

test.each([
  ["https://status.example.com/", "https://status.example.com/incidents/x/#2026-03-14T0942Z-investigating"],
  ["https://status.example.com", "https://status.example.com/incidents/x/#2026-03-14T0942Z-investigating"],
  ["https://example.org/status/", "https://example.org/status/incidents/x/#2026-03-14T0942Z-investigating"],
  ["https://example.org/status", "https://example.org/status/incidents/x/#2026-03-14T0942Z-investigating"],
  ["http://localhost:4321", "http://localhost:4321/incidents/x/#2026-03-14T0942Z-investigating"],
])("below %s", (base, address) => {
  expect(permalink(new URL(base), "incidents/x/#2026-03-14T0942Z-investigating")).toBe(address);
  expect(permalink(new URL(base), "/incidents/x/#2026-03-14T0942Z-investigating")).toBe(address);
});

test("what is left in the address of the page itself does not come along", () => {
  expect(permalink(new URL("https://example.org/status?a=1#b"), "rss.xml")).toBe("https://example.org/status/rss.xml");
});

test("a path cannot name another host", () => {
  expect(permalink(new URL("https://example.org/"), "//evil.example/")).toBe("https://example.org/evil.example/");
  expect(permalink(new URL("https://example.org/"), "https://evil.example/")).toMatch(/^https:\/\/example\.org\//);
});

test("ids are made from the page's own address, wherever a build lives", () => {
  const settings = { address: "https://Status.Example.com/page/", since: "2024-01-01" };
  expect(siteHost(settings)).toBe("status.example.com");
  expect(tagId(settings, "incidents/x/postmortem")).toBe("tag:status.example.com,2024-01-01:incidents/x/postmortem");
});
