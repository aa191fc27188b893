import { expect, test } from "vitest";
import { problemsIn, smallWith } from "../../support/memory-tree.ts";

const file = "site.yaml";

test.each([
  [
    "kind: email",
    "kind: fax",
    "15:11 channels.email.kind: “fax” is not a kind. Write email, x, mastodon, bluesky, slack, discord, teams, webhook, websub, ntfy, hooks or exec.",
  ],
  [
    "group: shop",
    "group: shp",
    "10:12 components.0.group: “shp” is not a group of site.yaml. Write “shop”, or add it to site.yaml.",
  ],
  ["id: search", "id: checkout", "11:9 components.1.id: “checkout” is taken already, on line 8. Choose another id."],
  [
    "https:",
    "http:",
    "2:10 address: “http://status.example.com/” is not an https address. Write it whole, like “https://status.example.com/”.",
  ],
  [
    "https:",
    "javascript:",
    "2:10 address: “javascript://status.example.com/” is not an https address. Write it whole, like “https://status.example.com/”.",
  ],
  [
    "since: 2020-01-01",
    "timezone: Europe/Vienna\nsince: 2020-01-01",
    "3:1 timezone: is not a known key. Write “timeZone”.",
  ],
  [
    "since: 2020-01-01",
    "timeZone: Mars/Base\nsince: 2020-01-01",
    "3:11 timeZone: “Mars/Base” is not a time zone. Write it like “Europe/Vienna” or “UTC”.",
  ],
  [
    "since: 2020-01-01",
    'branding: {accent: "#8ab4ff"}\nsince: 2020-01-01',
    "3:20 branding.accent: words in “#8ab4ff” cannot be read on a light page. Write “#56709e”, which is the nearest that can.",
  ],
  [
    "since: 2020-01-01",
    "policy: {rules: {words/banned: off}}\nsince: 2020-01-01",
    "3:32 policy.rules.words/banned: switches the rule off without a reason. Write “{level: off, reason: …}”.",
  ],
  [
    "since: 2020-01-01",
    "policy: {rules: {words/banned: {level: off}}}\nsince: 2020-01-01",
    "3:32 policy.rules.words/banned.reason: is missing. Add it.",
  ],
  [
    "since: 2020-01-01",
    "policy: {rules: {words/banned: quiet}}\nsince: 2020-01-01",
    "3:32 policy.rules.words/banned: is neither a group of keys nor “off” or “advice” or “error”. Write one of them.",
  ],
])("site.yaml: %s → %s", async (was, is, problem) => {
  expect(await problemsIn(smallWith(file, was, is))).toEqual([`${file}:${problem}`]);
});
