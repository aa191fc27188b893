import { placeOf } from "#model/place.ts";
import type { ActionItem } from "#model/postmortem.ts";
import type { ExamplePostmortem } from "#policy/example.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { postmortemSections } from "#policy/rules/postmortem-sections.ts";

const action = {
  id: "renew",
  owner: "Payments team",
  deliverable: "Certificates renew themselves.",
  audience: "Everybody who pays",
  form: "A change of the payment service",
  due: "2026-04-10",
  state: "done",
} as const;
const report: ExamplePostmortem = { ...postmortemSections.good.postmortem };

export const postmortemActions: SubjectRule = {
  id: "postmortem/actions",
  why: "A promise of improvement is worth what can be checked of it: who delivers what to whom, in which form, by when, and whether it was done.",
  good: { postmortem: { ...report, actions: [{ ...action, closed: "2026-04-08" }] } },
  bad: { postmortem: { ...report, actions: [action] } },
  level: "error",
  judges: "style",
  source:
    "M. E. Kabay, CSIRT Management: “who intends to deliver precisely what operational result to whom in which form by when”",
  *check(subject) {
    if (subject.kind !== "incident" || subject.is.postmortem === undefined) return;
    const { postmortem } = subject.is;
    if (postmortem.actions.length === 0) {
      yield {
        place: placeOf(postmortem, "summary"),
        what: "the postmortem promises no action",
        mend: "Write `actions:` with who does what by when, so that readers can see it kept",
        advice: true,
      };
    }
    for (const [index, item] of postmortem.actions.entries()) {
      const missing = missingIn(item);
      if (missing !== undefined) yield { place: placeOf(postmortem, `actions.${index}.id`), ...missing };
    }
  },
};

function missingIn({ id, state, closed, audience, form }: ActionItem) {
  if (state !== "open" && closed === undefined) {
    return { what: `action ${id} is ${state}, but closed is missing`, mend: "Write `closed:` with the day" };
  }
  if (state === "open" && closed !== undefined) {
    return { what: `action ${id} has a day on which it was closed, but is open`, mend: "Write `state: done`" };
  }
  const unsaid = [audience === undefined && "audience", form === undefined && "form"].filter((key) => key !== false);
  if (unsaid.length === 0) return undefined;
  return {
    what: `action ${id} does not say ${unsaid.join(" and ")}: to whom it is delivered, and as what`,
    mend: `Write ${unsaid.map((key) => `\`${key}:\``).join(" and ")}`,
    advice: true,
  };
}
