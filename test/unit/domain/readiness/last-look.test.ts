import { expect, test } from "vitest";
import { checksOfLines } from "#domain/readiness/counted.ts";
import { itemOf, ok, unknown, warn } from "#domain/readiness/item.ts";
import { lastLook } from "#domain/readiness/last-look.ts";
import { placeOf } from "#model/place.ts";
import { aLook } from "../../../support/look.ts";
import { aReadySite, lookedAt } from "../../../support/readiness.ts";

test("checks are counted for the public line that they are about, wherever below its name they point", () => {
  const site = aReadySite();
  const at = (key: string) => placeOf(site.settings, key);
  const items = [
    itemOf("lines/age", at("channels.x"), ok("")),
    itemOf("audience/followers", at("channels.x.handle"), warn("", "")),
    itemOf("mail/spf", at("channels.email.from"), unknown("", "")),
    itemOf("mail/spf", at("channels.contacts.from"), ok("")),
    itemOf("lines/three", at("channels"), ok("")),
  ];
  expect(checksOfLines(site, items)).toEqual({ email: { unknown: 1 }, x: { warn: 1, ok: 1 } });
});

test.each([
  [{ ok: 9 }, "well"],
  [{ warn: 2, ok: 7 }, "well"],
  [{ warn: 1, unknown: 1, ok: 7 }, "unseen"],
  [{ fail: 1, unknown: 1 }, "failed"],
])("%o is %s", (x, found) => {
  expect(lastLook({ readiness: [aLook("2026-05-09T07:30:00Z", { x })] }, "x", lookedAt)).toMatchObject({ found });
});

test("the newest look that names the line counts, none that is to come, and after 30 days it is old", () => {
  const readiness = [
    aLook("2026-04-08T12:00:00Z", { email: { ok: 1 } }),
    aLook("2026-04-10T12:00:00Z", { x: { fail: 1 } }),
    aLook("2026-05-10T12:00:01Z", { email: { ok: 1 }, x: { ok: 1 } }),
  ];
  const look = (name: string) => lastLook({ readiness }, name, lookedAt);
  expect(look("email")).toMatchObject({ at: new Date("2026-04-08T12:00:00Z"), isOld: true });
  expect(look("x")).toMatchObject({ found: "failed", isOld: false });
  expect(look("telex")).toBeUndefined();
});
