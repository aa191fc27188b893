import type { GateName } from "#model/disclosure.ts";
import type { LiveVocabulary } from "#render/live-vocabulary.ts";
import type { StandingPageVocabulary } from "#render/standing-page-vocabulary.ts";

/** Words that only the page needs: where to go, what is empty, how things are counted. */
export interface PageVocabulary extends StandingPageVocabulary, LiveVocabulary {
  readonly skipToContent: string;
  readonly home: string;
  readonly history: string;
  readonly incidents: string;
  readonly maintenances: string;
  readonly notices: string;
  readonly postmortems: string;
  readonly components: string;
  readonly channels: string;
  readonly policy: string;
  readonly subscribe: string;
  readonly search: string;
  readonly feeds: string;
  readonly languages: string;
  readonly contact: string;
  readonly source: string;
  readonly menu: string;
  readonly allPages: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;

  readonly ongoing: string;
  readonly upcoming: string;
  readonly past: string;
  readonly updates: string;
  readonly latestUpdate: string;
  readonly permalink: string;
  readonly allHistory: string;
  readonly earlier: string;
  readonly later: string;
  readonly postmortem: string;
  readonly noPostmortem: string;
  readonly noIncidentsEver: string;
  readonly noMaintenances: string;
  readonly noNotices: string;
  noIncidentsOn(day: string): string;
  noIncidentsIn(month: string): string;
  incidentCount(count: number): string;
  updateCount(count: number): string;
  componentCount(count: number): string;

  readonly uptime: string;
  uptimeOver(percent: string, days: number): string;
  readonly uptimeMeaning: string;
  /** How a status counts in the uptime: in full, in part, or not at all. */
  countsInFull(status: string): string;
  countsInPart(status: string, percent: string): string;
  countsNot(status: string): string;
  readonly maintenanceNeverCounts: string;
  readonly overlapsCountOnce: string;
  countedSince(day: string): string;
  lastDays(days: number): string;
  readonly dayByDay: string;
  readonly notCounted: string;
  readonly nothingHappened: string;
  readonly earlierByMonth: string;
  allAbout(component: string): string;
  formerly(name: string): string;
  retiredOn(day: string): string;
  readonly componentFeed: string;
  readonly badge: string;
  dayWithout(day: string): string;
  dayWith(day: string, status: string, down: string): string;
  dayBefore(day: string): string;
  daysAgo(days: number): string;
  readonly today: string;
  readonly legend: string;

  readonly overTime: string;
  since(time: string): string;
  /** A gate that two people passed over: what was not so yet, and why they did not wait. */
  publishedBefore(gate: string, reason: string): string;
  readonly gates: Readonly<Record<GateName | "lawEnforcement" | "advanceNotice", string>>;
  readonly follow: string;
  readonly incidentFeed: string;
  readonly asMarkdown: string;
  readonly impactReason: string;
  readonly becameAware: string;
  readonly firstSign: string;
  readonly contactsTold: string;
  readonly whichData: string;
  readonly howMany: string;
  readonly whatHappenedToIt: string;
  readonly wholeUpdate: string;

  /** The whole page's name: `Example status`. */
  nameOf(site: string): string;
  asOf(time: string): string;
  readonly allTimesUtc: string;
  readonly toStart: string;
  affectedComponents(count: number, total: number): string;
  allWorking(total: number): string;
  maintenanceCount(count: number): string;
  noIncidentsWithin(days: number): string;
  troubledDays(count: number): string;
  readonly windowUnconfirmed: string;
  readonly endUnconfirmed: string;
  corrects(time: string): string;
  changedFrom(status: string): string;
  wholeStory(updates: number): string;
  readonly affectedNow: string;
  readonly affectedThen: string;
  readonly firstWord: string;
  readonly thirdParties: string;
  readonly dataController: string;
  promiseBroken(time: string): string;
  readonly none: string;
  readonly state: string;
  readonly deliverable: string;
  readonly timeline: string;
  readonly updatesByMail: string;
  /** The line to webhooks and chats that readers register themselves. */
  readonly ownHooks: string;
  askForMail(where: string): string;
  readonly feedsMeaning: string;
  readonly forMachines: string;
  openSince(day: string): string;
  readonly questions: string;
  readonly moved: string;

  readonly notFound: string;
  readonly notFoundSentence: string;
  readonly sample: string;
  readonly retired: string;
  readonly imported: string;
  readonly correctedLater: string;
  generated(time: string): string;
  publishedIn(language: string): string;
  lastUpdated(time: string): string;
  openline(name: string): string;
}
