/** Words that only the page needs: where to go, what is empty, how things are counted. */
export interface PageVocabulary {
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
  dayWithout(day: string): string;
  dayWith(day: string, status: string, down: string): string;
  dayBefore(day: string): string;
  daysAgo(days: number): string;
  readonly today: string;
  readonly legend: string;

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
  readonly deliverable: string;
  readonly timeline: string;
  readonly updatesByMail: string;
  askForMail(where: string): string;
  mailFrom(address: string): string;
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
