import { namedIn } from "#domain/site-index.ts";
import { latestUpdate } from "#domain/timeline.ts";
import type { Component } from "#model/component.ts";
import { placeOf } from "#model/place.ts";
import type { Remark } from "#policy/finding.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { filesOf, type Subject } from "#policy/subject.ts";

export const componentKnown: SubjectRule = {
  id: "component/known",
  why: "The state of the page and the mails of those who chose components follow from what incidents say of them.",
  good: { incident: { components: { checkout: "partial_outage" } } },
  bad: { incident: { components: {} } },
  level: "error",
  judges: "shape",
  source: "“How serious …, how many people or systems are affected” (M. E. Kabay, CSIRT Management)",
  *check(subject, { settings }) {
    if (subject.kind === "notice") return;
    const retired = settings.components.filter((component) => component.retired !== undefined);
    yield* namesRetired(subject, retired);
    if (subject.kind === "incident") {
      yield* leavesBroken(subject);
      yield* namesNone(subject);
    }
  },
};

/** A component that is no more cannot fail, unless it was there when the incident began. */
function* namesRetired(subject: Subject, retired: readonly Component[]): Iterable<Remark> {
  if (subject.kind === "notice") return;
  const begins = (subject.kind === "incident" ? subject.is.started : subject.is.window.start)
    .toISOString()
    .slice(0, 10);
  for (const { id, name, retired: day } of retired) {
    if (day === undefined || begins < day) continue;
    for (const written of filesOf(subject)) {
      if (written.places[`components.${id}`] === undefined) continue;
      yield {
        place: placeOf(written, `components.${id}`),
        what: `${name} was retired on ${day}, before this began`,
        mend: "Name the component that took its place, or mend the day in site.yaml",
      };
      break;
    }
  }
}

function* leavesBroken(subject: Subject): Iterable<Remark> {
  if (subject.kind !== "incident") return;
  for (const update of subject.is.updates) {
    if (update.status !== "resolved") continue;
    for (const [id, status] of Object.entries(update.components ?? {})) {
      if (status === "operational") continue;
      yield {
        place: placeOf(update, `components.${id}`),
        what: `the incident is resolved, but ${id} stays ${status}`,
        mend: "Write `status: monitoring` until it works, or open an incident for what is left",
      };
    }
  }
}

function* namesNone(subject: Subject): Iterable<Remark> {
  // Data can be read while everything works.
  if (subject.kind !== "incident" || subject.is.imported !== undefined || subject.is.category === "security") return;
  const latest = latestUpdate(subject.is);
  if (latest === undefined || latest.status === "resolved" || namedIn(subject.is).size > 0) return;
  yield {
    place: placeOf(subject.is, "components"),
    what: "this incident names no component, so all of them look well beside it",
    mend: "Write `components:` with what is touched, here or in the next update",
    advice: true,
  };
}
