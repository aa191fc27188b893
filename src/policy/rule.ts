import type { Site } from "#model/site.ts";
import type { Example } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { Subject } from "#policy/subject.ts";

/** What rules may know beside the thing they judge. */
export interface Around {
  readonly settings: Site["settings"];
  /** What was published before: record id and the hash it had. */
  readonly published: ReadonlyMap<string, string>;
  /** What the site's templates leave to be filled in, each with its brackets. */
  readonly placeholders: ReadonlySet<string>;
  /** The moment of judging, where it is known. */
  readonly now?: Date | undefined;
}

interface AnyRule {
  /** Its name in site.yaml and in `silence:`, `subject/claim`. */
  readonly id: string;
  /** Why readers need it, in a sentence or two. */
  readonly why: string;
  /** An incident that no rule finds anything in. */
  readonly good: Example;
  /** An incident that this rule finds something in, and no other does. */
  readonly bad: Example;
  /** How much its findings weigh unless site.yaml says otherwise. */
  readonly level: "advice" | "error";
  /** Rules of shape judge imported history, too; rules of style do not. */
  readonly judges: "shape" | "style";
  /** Whose practice it follows, in words for the documentation. */
  readonly source: string;
}

/** A rule that judges one incident, maintenance or notice at a time. */
export interface SubjectRule extends AnyRule {
  check(subject: Subject, around: Around): Iterable<Remark>;
}

/** A rule that judges the whole site at once. */
export interface SiteRule extends AnyRule {
  checkSite(site: Site, around: Around): Iterable<Remark>;
}

/** One communication rule: why it is there, an example of each kind, and how it is checked. */
export type Rule = SubjectRule | SiteRule;

/** Where the documentation explains a rule. */
export function documented(id: string): string {
  return `docs/policy.md#${id.replaceAll("/", "")}`;
}
