import type { CheckId } from "#domain/readiness/checks.ts";

/** What answers one row of the table of communication rules; every row has at least one answer. */
export type Answer =
  | { readonly rule: string }
  /** A key of content: `incident.related`, `update.nextUpdateBy`, `site.policy.impacts`. */
  | { readonly field: string }
  /** A part of the page that shows it, a file of src/site/components, without “.astro”. */
  | { readonly page: string }
  /** A file of content/templates, without “.md”. */
  | { readonly template: string }
  /** What stops or orders a publishing, in our own words. */
  | { readonly publish: string }
  /** A check of `openline readiness`, by its id. */
  | { readonly readiness: CheckId }
  /** Not built yet: `readiness: …`, `gate: …`, `rule: …`. */
  | { readonly later: string };

const rule = (id: string): Answer => ({ rule: id });
const field = (path: string): Answer => ({ field: path });
const page = (element: string): Answer => ({ page: element });
const template = (name: string): Answer => ({ template: name });
const publish = (step: string): Answer => ({ publish: step });
const readiness = (id: CheckId): Answer => ({ readiness: id });

/** Row by row, from 1 to 94. */
export const rows: Readonly<Record<number, readonly Answer[]>> = {
  1: [rule("update/first"), field("site.policy.impacts")],
  2: [template("first-words-critical"), template("identified"), rule("words/placeholder")],
  3: [
    field("site.independentOf"),
    readiness("independence/hosts"),
    readiness("independence/domain"),
    readiness("independence/addresses"),
    readiness("independence/name-servers"),
  ],
  4: [field("incident.tlp"), rule("security/tlp")],
  5: [rule("postmortem/sections")],
  6: [publish("every enabled channel is planned for every update"), field("update.social")],
  7: [publish("openline overdue"), page("NextUpdate")],
  8: [
    rule("channel/born-late"),
    publish("a line younger than the incident is left out"),
    readiness("lines/age"),
    readiness("lines/before-incidents"),
    readiness("lines/created"),
  ],
  9: [readiness("lines/three")],
  10: [readiness("audience/subscribers"), readiness("audience/followers")],
  11: [page("Channels"), readiness("product/links")],
  12: [template("notice-heartbeat"), readiness("lines/heard"), readiness("lines/posted")],
  13: [rule("words/marketing")],
  14: [rule("resolved/says-what")],
  15: [rule("link/legal"), publish("the live permalink is read back first")],
  16: [rule("words/banned"), rule("update/next-promise"), rule("update/says-something")],
  17: [rule("words/calm")],
  18: [field("update.causeBasis"), rule("cause/basis")],
  19: [rule("roles/two"), field("incident.roles.lead")],
  20: [rule("update/ordered"), rule("published/append-only")],
  21: [field("update.basis"), rule("update/first-basis")],
  22: [field("site.policy.notify"), template("internal-note"), rule("notify/complete"), readiness("policy/notify")],
  23: [
    rule("security/tlp"),
    readiness("lines/tls"),
    readiness("mail/server"),
    readiness("page/certificate"),
    readiness("lines/certificate"),
    readiness("mail/certificate"),
  ],
  24: [field("incident.channels.exclude"), publish("an excluded channel is never called")],
  25: [field("update.summary"), rule("update/one-thing")],
  26: [field("incident.related")],
  27: [field("update.verifiedAt"), rule("component/known")],
  28: [field("postmortem.summary"), rule("postmortem/sections")],
  29: [rule("postmortem/sections")],
  30: [
    rule("security/category"),
    publish("an embargoed folder in the public tree is refused"),
    publish("openline leakcheck"),
  ],
  31: [field("incident.gates.forensicsDone"), rule("security/gates")],
  32: [field("site.policy.outOfBand"), readiness("people/out-of-band")],
  33: [field("incident.codename"), publish("codenames are made, and names that tell are refused")],
  34: [field("incident.roles")],
  35: [template("internal-note")],
  36: [field("incident.gates.vectorClosed"), field("incident.overrides"), rule("security/gates")],
  37: [rule("security/customer-actions"), field("update.customerActions")],
  38: [rule("title/dated")],
  39: [rule("words/banned")],
  40: [rule("postmortem/sections"), rule("postmortem/actions")],
  41: [rule("security/dated-statement"), field("update.timeline")],
  42: [rule("security/data-affected"), field("update.dataAffected")],
  43: [field("incident.thirdParties"), rule("words/vendors")],
  44: [field("site.policy.disclosureWithin"), publish("openline overdue")],
  45: [field("incident.prenotifyAt"), rule("security/advance-notice")],
  46: [field("incident.holds.lawEnforcement"), rule("security/hold")],
  47: [
    field("site.policy.approvers"),
    rule("security/released"),
    publish("an approval counts when an allowed signer signed the commit that brought it"),
  ],
  48: [field("site.policy.impacts"), page("Promises"), page("PromiseTable")],
  49: [field("site.policy.coverage"), page("Coverage")],
  50: [rule("words/sentence")],
  51: [field("site.policy.words.glossary"), rule("words/acronym")],
  52: [template("notice-policy-change"), rule("policy/announced")],
  53: [rule("published/append-only"), rule("correction/quotes"), template("correction")],
  54: [rule("impact/needed"), field("update.scope.percent")],
  55: [rule("incident/twin")],
  56: [field("incident.id"), rule("published/append-only")],
  57: [field("incident.roles.communicator")],
  58: [rule("handover/said"), template("handover")],
  59: [field("update.outcome"), field("update.ended")],
  60: [field("incident.tags"), publish("the search finds every public word")],
  61: [page("IncidentPage")],
  62: [field("update.basis"), rule("words/guess")],
  63: [rule("correction/quotes")],
  64: [rule("words/banned")],
  65: [publish("openline leakcheck")],
  66: [readiness("store/backup")],
  67: [field("site.policy.words.internal"), rule("words/internal")],
  68: [template("first-words-major"), rule("words/placeholder")],
  69: [template("identified"), rule("update/next-promise")],
  70: [rule("words/private")],
  71: [rule("security/credit"), field("incident.credit")],
  72: [field("site.policy.impacts")],
  73: [field("incident.impactReason")],
  74: [
    field("incident.overrides"),
    publish("an override counts when two allowed signers decided it"),
    publish("openline release says every override aloud, with its reason"),
  ],
  75: [field("incident.exercise"), publish("an exercise reaches the test audience only")],
  76: [rule("words/blame")],
  77: [template("postmortem")],
  78: [rule("postmortem/actions"), field("postmortem.actions.due")],
  79: [field("site.policy.retention"), rule("published/append-only")],
  80: [field("postmortem.license"), field("site.license")],
  81: [field("site.policy.incident"), readiness("policy/written")],
  82: [field("incident.category")],
  83: [rule("update/transition")],
  84: [rule("update/next-promise"), field("update.nextUpdateBy")],
  85: [field("site.channels"), field("site.policy.notify")],
  86: [field("site.contact")],
  87: [rule("impact/needed"), field("site.policy.impacts")],
  88: [publish("the page first, and no line waits for mail")],
  89: [page("IncidentCard")],
  90: [rule("update/transition"), publish("what is owed to a channel is said in the next run")],
  91: [field("site.policy.impacts"), rule("update/next-promise")],
  92: [rule("words/length")],
  93: [rule("resolved/report-due"), field("update.reportDue"), field("postmortem.actions.nextReportOn")],
  94: [readiness("policy/reviewed"), readiness("people/drill"), field("site.policy.drills")],
};
