import { describe, expect, test } from "vitest";
import { scopeOfInterest } from "#model/subscriber.ts";
import { choiceFields, type Offer } from "#render/subscribing/choice-fields.ts";

const offer: Offer = {
  components: [
    { id: "checkout", name: "Checkout & more", group: "shop" },
    { id: "search", name: "Search", group: "shop" },
    { id: "reports", name: "Reports" },
  ],
  groups: [
    { id: "shop", name: "Shop" },
    { id: "empty", name: "Nothing in it" },
  ],
  languages: ["en", "fr", "ar"],
};

/** `name=value` of every box, button and option that is there, or is ticked. */
function fieldsOf(html: string, only = ""): string[] {
  const inputs = [...html.matchAll(/<input type="(?:checkbox|radio)" name="(\w+)" value="([\w-]+)"( checked)?>/g)];
  const options = [...html.matchAll(/<select[^>]* name="(\w+)">(.*?)<\/select>/gs)].flatMap(([, name, rest = ""]) =>
    [...rest.matchAll(/<option value="([\w-]+)"[^>]*?( selected)?>/g)].map(([, value, state]) => [
      "",
      name,
      value,
      state,
    ]),
  );
  return [...inputs, ...options]
    .filter(([, , , state]) => only === "" || state?.trim() === only)
    .map(([, name, value]) => `${name}=${value}`);
}

describe("the fields of a choice", () => {
  test("offer every group that holds something, every component, kind, impact, frequency and language", () => {
    expect(fieldsOf(choiceFields(offer, "en"))).toEqual([
      ...["groups=shop", "components=checkout", "components=search", "components=reports"],
      ...["kinds=incident", "kinds=maintenance", "kinds=notice", "kinds=postmortem"],
      ...["updates=all", "updates=first-and-last"],
      ...["atLeast=none", "atLeast=minor", "atLeast=major", "atLeast=critical"],
      ...["language=en", "language=fr", "language=ar"],
    ]);
  });

  test("begin with everything, in the language of the page", () => {
    const html = choiceFields(offer, "fr");
    expect(fieldsOf(html, "checked")).toEqual(["updates=all"]);
    expect(fieldsOf(html, "selected")).toEqual(["atLeast=none", "language=fr"]);
  });

  test("hold what was chosen before", () => {
    const chosen = {
      components: ["reports"],
      groups: ["shop"],
      kinds: ["notice"],
      atLeast: "major",
      updates: "first-and-last",
    };
    const html = choiceFields(offer, "en", { scope: scopeOfInterest.parse(chosen), language: "ar" });
    expect(fieldsOf(html, "checked")).toEqual([
      ...["groups=shop", "components=reports", "kinds=notice", "updates=first-and-last"],
    ]);
    expect(fieldsOf(html, "selected")).toEqual(["atLeast=major", "language=ar"]);
  });

  test("ask nothing that has one answer only", () => {
    const html = choiceFields({ components: offer.components.slice(2), groups: [], languages: ["en"] }, "en");
    expect(fieldsOf(html).filter((field) => /components|groups|language/.test(field))).toEqual([]);
  });

  test("show names as they are written", () => {
    expect(choiceFields(offer, "en")).toContain("<bdi>Checkout &amp; more</bdi>");
  });
});
