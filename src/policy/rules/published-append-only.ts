import { promisesId } from "#domain/promises.ts";
import { recordsOf, type SiteRecord } from "#domain/records.ts";
import { placeOf } from "#model/place.ts";
import { saying } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { SiteRule } from "#policy/rule.ts";

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
    const subjects = new Set([...published.keys()].map(subjectOf));
    const incidents = site.incidents.filter(({ id }) => subjects.has(`incidents/${id}`));
    const there = new Map(recordsOf({ ...site, incidents }).map((record) => [record.id, record]));
    for (const [id, hash] of published) {
      // A policy may change, when it is announced.
      if (id === promisesId) continue;
      const record = there.get(id);
      if (record === undefined) yield* vanished(id, published, there);
      else if (record.hash !== hash) yield changed(record);
    }
  },
};

/** `incidents/2026-03-14-checkout-errors` of a record of it or of anything said about it. */
function subjectOf(id: string): string {
  return id.split("/", 2).join("/");
}

function changed({ id, written }: SiteRecord): Remark {
  const [kinds, , stem = "postmortem"] = id.split("/");
  const next = kinds === "notices" ? "notice" : "update";
  const mend =
    stem === "postmortem"
      ? `Put the old text back, and say what changed in a new ${next}`
      : `Put the old text back, and write a new update with \`kind: correction\`, \`corrects: ${stem}\` and \`wrong:\``;
  return { place: placeOf(written, ""), what: "this was published, and it was changed since", mend };
}

/** What is gone as a whole is found once, not file by file. */
function* vanished(
  id: string,
  published: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, SiteRecord>,
): Iterable<Remark> {
  const [kinds = "", subject = "", stem] = id.split("/");
  const folder = `${kinds}/${subject}`;
  const own = there.get(folder);
  if (own === undefined && stem !== undefined && published.has(folder)) return;
  const directory = own?.written.file.replace(/[^/]*$/, "") ?? `${folder}/`;
  yield {
    place: { file: `${directory}${stem ?? kinds.replace(/s$/, "")}.md`, line: 1, column: 1 },
    what: "this was published, and it is gone",
    mend:
      stem === undefined
        ? "Put the folder back; if it was renamed, keep its name with `id:`"
        : "Put the file back, and correct in a new update what was wrong in it",
  };
}
