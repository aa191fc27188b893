import { expect, test } from "vitest";
import { releasedText } from "#domain/disclosure/released-text.ts";
import { anUpdate } from "../../../support/site.ts";
import { aDisclosure } from "../../../support/sound-disclosure.ts";

const statement = anUpdate({ status: "identified" });

test("what is said after the statement leaves the released text as it was, and nothing can be put in before", () => {
  const said = (...updates: ReturnType<typeof anUpdate>[]) => releasedText(aDisclosure({ updates }));
  const later = anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z" });
  const before = anUpdate({ at: "2026-03-14T09:00:00Z" });
  expect(said(statement, later)).toBe(said(statement));
  expect(said(before, statement)).not.toBe(said(statement));
  expect(said(anUpdate({ status: "identified", body: "Nothing happened." }))).not.toBe(said(statement));
  expect(said()).not.toBe(said(statement));
  const moved = anUpdate({ status: "identified", at: "2026-03-14T10:00:00Z" });
  expect(said(statement, moved)).not.toBe(said(moved));
});

test("a public disclosure has the text that it had under its codename", () => {
  const open = aDisclosure({ codename: undefined, id: "orders-were-read", tlp: "CLEAR" });
  expect(releasedText(open)).toBe(releasedText(aDisclosure()));
});
