import { expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

/** What `rule` finds in an update that says `body`. */
const found = (rule: string, body: string) =>
  checkSite(aSite({ incidents: [anIncident({ updates: [anUpdate({ body })] })] }), new Map())
    .filter((finding) => finding.rule === rule)
    .map(({ what }) => what);

// Real statements have the same forms in other words; each was found once where nothing was wrong.
test.each([
  ["words/private", "Tell security@example.org or abuse@carrier.example, who want to hear of it."],
  ["words/private", "The author is Ada <1234+ada@users.noreply.forge.example>, noreply@forge.example."],
  ["words/scope", "Many people noticed it before we did. One payment fails, that of 14:02."],
  ["words/scope", "It grew slower due to many people upgrading."],
  ["words/banned", "At noon the team decided that version 2 should be out as soon as possible."],
  ["words/banned", "Please install version 2 as soon as possible. You are told to do it as soon as possible."],
  ["words/banned", "Shorter waits minimize the impact of a full queue, and minimise impact in the future."],
  ["words/acronym", "The IOS team: infrastructure, operations, and support."],
  ["words/acronym", "It is one RAR archive, of HIGH and LOW value."],
  ["words/acronym", "Click on “SHOW ORDER LIST” and wait."],
  ["words/guess", "Runs triggered by new orders begin late. We are looking for the cause."],
])("%s lets “%s” through", (rule, body) => {
  expect(found(rule, body)).toEqual([]);
});

test.each([
  ["words/private", "Tell ada@users.example.org of it.", "mail address"],
  ["words/private", "Tell security.ada@example.org of it.", "mail address"],
  ["words/scope", "Many people have reported errors.", "Many people"],
  ["words/acronym", "The IOS team: everybody on call.", "IOS"],
  ["words/acronym", "The ORDER list is empty.", "ORDER"],
  ["words/banned", "We work to minimize the impact on shops.", "minimize the impact"],
  ["words/banned", "Orders will be sent as soon as possible.", "as soon as possible"],
  ["words/banned", "Our team is working to mend this as quickly as possible.", "as quickly as possible"],
  ["words/guess", "Late runs were triggered by a change of 09:15 UTC.", "triggered by"],
  ["link/legal", '<img alt="a curve" src="https://example.com/a.png">', "this picture is written in HTML"],
])("%s finds something in “%s”", (rule, body, what) => {
  expect(found(rule, body)).toEqual([expect.stringContaining(what)]);
});
