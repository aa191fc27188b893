import { expect, test } from "vitest";
import { registrableDomain } from "#domain/readiness/registrable-domain.ts";

test.each([
  ["status.example.com", "example.com"],
  ["Example.COM.", "example.com"],
  ["a.b.example.net", "example.net"],
  ["status.example.co.uk", "example.co.uk"],
  ["www.example.gv.at", "example.gv.at"],
  ["example.io", "example.io"],
  ["localhost", "localhost"],
])("%s lies below %s", (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});
