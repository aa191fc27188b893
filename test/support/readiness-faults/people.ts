import { aDrill } from "../drill.ts";
import { type aReadySite, readyFacts } from "../readiness.ts";
import type { Fault } from "./fault.ts";

type Facts = NonNullable<Parameters<typeof aReadySite>[0]>;

const { policy, templates } = readyFacts;
const without = (key: keyof typeof policy): Facts => ({ policy: { ...policy, [key]: undefined } });
const impactless = { ...policy.impacts, critical: undefined };
const sleptThrough = aDrill({ at: "2026-05-01T09:00:00Z", lines: { email: { outcome: "silent" } } });

/** What can be wrong with what people agreed, wrote and tried, as content tells. */
export const peopleFaults: readonly Fault<Facts>[] = [
  ["policy/reviewed", "fail", "a policy nobody read", without("reviewedOn")],
  ["policy/reviewed", "fail", "a policy read last year", { policy: { ...policy, reviewedOn: "2025-10-01" } }],
  ["policy/written", "fail", "no word on what counts", without("incident")],
  ["policy/written", "fail", "a promise that is only a default", { policy: { ...policy, impacts: impactless } }],
  ["policy/notify", "fail", "no table of whom to tell", without("notify")],
  ["policy/notify", "fail", "a table with a gap", { policy: { ...policy, notify: policy.notify.slice(1) } }],
  ["templates/first-words", "fail", "no first words for none", { templates: templates.slice(1) }],
  ["templates/others", "fail", "no words to correct with", { templates: templates.slice(0, -1) }],
  ["people/approvers", "fail", "one approver", { policy: { ...policy, approvers: ["Head of security"] } }],
  ["people/out-of-band", "fail", "no list out of band", without("outOfBand")],
  ["people/out-of-band", "fail", "an old list", { policy: { ...policy, outOfBand: { reviewedOn: "2025-10-01" } } }],
  ["people/drill", "fail", "no drill", { drills: [] }],
  ["people/drill", "fail", "an old drill", { drills: [aDrill({ at: "2026-01-20T09:00:00Z" })] }],
  ["people/drill", "fail", "a drill to come", { drills: [aDrill({ at: "2026-06-20T09:00:00Z" })] }],
  ["people/drill", "warn", "a drill that a line slept through", { drills: [sleptThrough] }],
  ["people/contact", "fail", "nobody to ask", { contact: { note: "From 8 to 22." } }],
  ["mail/subscriptions", "fail", "nowhere to leave", { subscriptions: undefined }],
  ["independence/declared", "warn", "no product named", { independentOf: [] }],
  ["independence/hosts", "fail", "a repository on the product", { repository: "https://www.example.com/page" }],
  ["independence/domain", "warn", "a repository below the product", { repository: "https://git.example.com/page" }],
];
