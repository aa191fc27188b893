import { placeOf } from "#model/place.ts";
import { saying } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { SiteRule } from "#policy/rule.ts";
import { type PublishedRecord, recordsOf, type Thing, thingsOf } from "#policy/subject.ts";

interface Found {
  readonly thing: Thing;
  readonly record: PublishedRecord;
}

export const publishedAppendOnly: SiteRule = {
  id: "published/append-only",
  why: "Readers have it in their inboxes. A text that changes afterwards makes liars of all copies; a correction mends them.",
  good: {
    ...saying("Payments by card fail for about one customer in ten."),
    publishedBody: "Payments by card fail for about one customer in ten.",
  },
  bad: {
    ...saying("Payments by card fail for about one customer in ten."),
    publishedBody: "Payments by card fail for about one customer in two.",
  },
  level: "error",
  judges: "shape",
  source:
    "M. E. Kabay, CSIRT Management: “Inaccurate communications can cause the emergency to appear more serious than it is”",
  *checkSite(site, { published }) {
    const there = new Map<string, Found>();
    for (const thing of thingsOf(site)) {
      for (const record of recordsOf(thing)) there.set(record.id, { thing, record });
    }
    for (const [id, hash] of published) {
      const found = there.get(id);
      if (found === undefined) yield* vanished(id, published, there);
      else if (found.record.written.hash !== hash) yield changed(found);
    }
  },
};

function changed({ thing, record }: Found): Remark {
  const { written } = record;
  const isUpdate = thing.kind !== "notice" && thing.is.updates.some((update) => update === written);
  const mend = isUpdate
    ? `Put the old text back, and write a new update with \`kind: correction\`, \`corrects: ${written.id}\` and \`wrong:\``
    : `Put the old text back, and say what changed in a new ${thing.kind === "notice" ? "notice" : "update"}`;
  return { place: placeOf(written, ""), what: "this was published, and it was changed since", mend };
}

/** What is gone as a whole is found once, not file by file. */
function* vanished(
  id: string,
  published: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, Found>,
): Iterable<Remark> {
  const [kinds = "", subjectId = "", stem] = id.split("/");
  const folder = `${kinds}/${subjectId}`;
  const thing = there.get(folder)?.thing;
  if (thing === undefined && stem !== undefined && published.has(folder)) return;
  const directory = thing?.is.file.replace(/[^/]*$/, "") ?? `${folder}/`;
  yield {
    place: { file: `${directory}${stem ?? kinds.replace(/s$/, "")}.md`, line: 1, column: 1 },
    what: "this was published, and it is gone",
    mend:
      stem === undefined
        ? "Put the folder back; if it was renamed, keep its name with `id:`"
        : "Put the file back, and correct in a new update what was wrong in it",
  };
}
