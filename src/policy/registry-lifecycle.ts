import type { Rule } from "#policy/rule.ts";
import { causeBasis } from "#policy/rules/cause-basis.ts";
import { channelBornLate } from "#policy/rules/channel-born-late.ts";
import { correctionQuotes } from "#policy/rules/correction-quotes.ts";
import { handoverSaid } from "#policy/rules/handover-said.ts";
import { impactNeeded } from "#policy/rules/impact-needed.ts";
import { incidentTwin } from "#policy/rules/incident-twin.ts";
import { maintenanceNotice } from "#policy/rules/maintenance-notice.ts";
import { notifyComplete } from "#policy/rules/notify-complete.ts";
import { policyAnnounced } from "#policy/rules/policy-announced.ts";
import { postmortemActions } from "#policy/rules/postmortem-actions.ts";
import { postmortemSections } from "#policy/rules/postmortem-sections.ts";
import { resolvedReportDue } from "#policy/rules/resolved-report-due.ts";
import { rolesTwo } from "#policy/rules/roles-two.ts";
import { securityAdvanceNotice } from "#policy/rules/security-advance-notice.ts";
import { securityCategory } from "#policy/rules/security-category.ts";
import { securityCredit } from "#policy/rules/security-credit.ts";
import { securityCustomerActions } from "#policy/rules/security-customer-actions.ts";
import { securityDatedStatement } from "#policy/rules/security-dated-statement.ts";
import { securityGates } from "#policy/rules/security-gates.ts";
import { securityHold } from "#policy/rules/security-hold.ts";
import { securityReleased } from "#policy/rules/security-released.ts";
import { securityTlp } from "#policy/rules/security-tlp.ts";
import { securityDataAffected } from "#policy/rules/security-what-was-touched.ts";
import { updateFirst } from "#policy/rules/update-first.ts";
import { updateFirstBasis } from "#policy/rules/update-first-basis.ts";
import { updateOneThing } from "#policy/rules/update-one-thing.ts";
import { updateSaysSomething } from "#policy/rules/update-says-something.ts";

/** The rules that judge facts, and what is owed when, from the first word to the last action. */
export const lifecycleRules: readonly Rule[] = [
  updateFirst,
  updateFirstBasis,
  updateSaysSomething,
  updateOneThing,
  causeBasis,
  impactNeeded,
  incidentTwin,
  channelBornLate,
  rolesTwo,
  handoverSaid,
  correctionQuotes,
  resolvedReportDue,
  postmortemSections,
  postmortemActions,
  securityDatedStatement,
  securityDataAffected,
  securityCustomerActions,
  securityCredit,
  securityTlp,
  securityGates,
  securityHold,
  securityAdvanceNotice,
  securityReleased,
  securityCategory,
  maintenanceNotice,
  notifyComplete,
  policyAnnounced,
];
