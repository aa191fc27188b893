import { expect, test } from "vitest";
import { isTimeZone } from "#model/site.ts";

test.each(["UTC", "Etc/UTC", "Europe/Vienna", "Asia/Kolkata", "Asia/Calcutta"])("%s is a time zone", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(["", "Moon/Crater", "+02:00", "local"])("“%s” is none", (name) => {
  expect(isTimeZone(name)).toBe(false);
});
