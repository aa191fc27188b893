import { englishPage } from "#render/languages/en-page.ts";
import { englishPrivacy } from "#render/languages/en-privacy.ts";
import { englishPunctuation } from "#render/languages/en-punctuation.ts";
import { englishSearch } from "#render/languages/en-search.ts";
import { englishServiceMail } from "#render/languages/en-service-mail.ts";
import { englishServicePages } from "#render/languages/en-service-page.ts";
import type { Vocabulary } from "#render/vocabulary.ts";

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;

/** English, the language that others fall back to. */
export const english: Vocabulary = {
  states: {
    investigating: "Investigating",
    identified: "Identified",
    monitoring: "Monitoring",
    resolved: "Resolved",
    scheduled: "Scheduled",
    in_progress: "In progress",
    verifying: "Verifying",
    completed: "Completed",
    cancelled: "Cancelled",
    notice: "Notice",
    postmortem: "Postmortem",
  },
  stateMeanings: {
    investigating: "Something is wrong and we are finding out what.",
    identified: "We know what is wrong and are working on it.",
    monitoring: "A fix is in place and we are watching whether it holds.",
    resolved: "It works again.",
    scheduled: "The work is planned and has not begun.",
    in_progress: "The work has begun.",
    verifying: "The work is done and we are checking that everything is as it should be.",
    completed: "The work is over.",
    cancelled: "The work will not take place.",
    notice: "Something we want you to know.",
    postmortem: "What we learned and what we will do.",
  },
  kinds: { update: "Update", correction: "Correction", handover: "Handover" },
  impacts: { none: "None", minor: "Minor", major: "Major", critical: "Critical" },
  impactIs: { none: "No impact", minor: "Minor impact", major: "Major impact", critical: "Critical impact" },
  impactWithin: { none: "no impact", minor: "minor impact", major: "major impact", critical: "critical impact" },
  componentStatuses: {
    operational: "Operational",
    under_maintenance: "Under maintenance",
    degraded_performance: "Degraded performance",
    partial_outage: "Partial outage",
    major_outage: "Major outage",
  },
  categories: {
    availability: "Availability",
    performance: "Performance",
    regression: "Regression",
    security: "Security",
  },
  noticeKinds: {
    policy_change: "Change of policy",
    heartbeat: "Heartbeat",
    advisory: "Advisory",
    announcement: "Announcement",
  },
  subjects: { incident: "Incident", maintenance: "Maintenance", notice: "Notice", postmortem: "Postmortem" },
  headlines: {
    none: "Everything is working",
    maintenance: "Maintenance in progress",
    minor: "Degraded performance",
    major: "Partial outage",
    critical: "Major outage",
  },
  dataEffects: { read: "read", changed: "changed", lost: "lost", possibly_read: "possibly read" },
  actionStates: { open: "Open", done: "Done", dropped: "Dropped" },
  bases: { observed: "we saw it", reported: "it was reported to us", suspected: "we suspect it" },
  labels: {
    state: "Status",
    impact: "Impact",
    components: "Components",
    nextUpdate: "Next update",
    window: "Window",
    duration: "Duration",
    actions: "What you can do",
    wrong: "What was wrong",
    posted: "Posted",
    started: "Started",
    detected: "Detected",
    ended: "Ended",
    category: "Category",
    cause: "Cause",
    workaround: "Workaround",
    scope: "Who is affected",
    dataAffected: "Data affected",
    timeline: "Timeline",
    outcome: "Outcome",
    verified: "Verified",
    lingering: "Lingering effects",
    dataLoss: "Data loss",
    reportDue: "Postmortem due",
    related: "Related incidents",
    causes: "Causes",
    whatWorked: "What worked",
    whatDidNot: "What did not work",
    actionItems: "Action items",
    owner: "Owner",
    due: "Due",
    credit: "Thanks to",
    summary: "Summary",
  },

  componentIs: (name, status) => `${name}: ${english.componentStatuses[status].toLowerCase()}`,
  stateAs: (state, remark) => `${state} (${remark.toLowerCase()})`,
  exercise: "Exercise",
  exerciseSentence: "This is an exercise. Nothing is wrong and there is nothing to do.",

  fromTo: (from, to) => `${from} to ${to}`,
  length: (days, hours, minutes) => {
    const parts = [
      ...(days > 0 ? [count(days, "day")] : []),
      ...(hours > 0 ? [count(hours, "hour")] : []),
      ...(minutes > 0 ? [count(minutes, "minute")] : []),
    ];
    return parts.length > 0 ? parts.join(" ") : "less than a minute";
  },

  nextUpdateBy: (time) => `Next update by ${time}`,
  nextUpdateOverdue: (time, late) => `The update promised for ${time} is late by ${late}.`,
  resolvedAfter: (length) => `Resolved after ${length}`,
  lastedFor: (length) => `Lasted ${length}`,
  firstUpdateAfter: (length) => `First update after ${length}`,
  quote: (text) => `“${text}”`,

  pageLags: "Our status page may not show this update yet. Everything we know is in this message.",
  pageLagsShort: "Our page may lag behind.",

  mail: {
    readOnPage: "Read this update on the status page",
    wholePostmortem: "Read the postmortem on the status page",
    why: (site) => `You get this mail because you asked for updates from ${site}.`,
    choose: "To choose what you hear of, open this address:",
    chooseLink: "Choose what you hear of",
    leave: "To get no more of them, open this address:",
    leaveLink: "Unsubscribe",
    questions: (where) => `Questions? Write to us: ${where}`,
    inConfidence: "In confidence: ",
    advance: (publicAt) =>
      `You read this before the public does. It will be public on ${publicAt}; until then, please share it only with those who must act on it.`,
    acknowledge: "Please answer this mail with one word, so that we know you have it.",
    clock: {
      reminder: "A reminder of planned work. These are the words that were said before.",
      begins: "The planned work begins now. These are the words that were said before.",
    },
    statusPage: "Our status page",
  },
  serviceMail: englishServiceMail,
  feed: {
    title: (site) => `${site}: status updates`,
    description: (site) => `Every update on incidents, maintenance and notices from ${site}.`,
    componentTitle: (site, component) => `${site}: updates on ${component}`,
    incidentTitle: (site, incident) => `${site}: ${incident}`,
  },
  marks: englishPunctuation,
  page: englishPage,
  searching: englishSearch,
  privacy: englishPrivacy,
  servicePages: englishServicePages,
};
