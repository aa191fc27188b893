/** Words of the pages that stand in quiet times, too: what we promise, where we talk, what we learned and owe. */
export interface StandingPageVocabulary {
  readonly whatToExpect: string;
  /** What the policy promises for one impact. */
  promise(firstUpdate: string, cadence: string): string;
  promisedReport(within: string): string;
  readonly whatCounts: string;
  readonly whatWePromise: string;
  readonly promisesMeaning: string;
  readonly impactMeaning: string;
  readonly firstUpdateWithin: string;
  readonly betweenUpdates: string;
  readonly reportWithin: string;
  readonly notPromised: string;
  readonly coverage: string;
  readonly noHours: string;
  zoneIs(zone: string): string;
  rehearsedEvery(length: string): string;
  workAnnounced(before: string): string;
  readonly whenSecurityIsConcerned: string;
  disclosedWithin(length: string): string;
  contactsFirst(before: string): string;
  readonly correcting: string;
  readonly correctingMeaning: string;
  readonly keeping: string;
  keptFor(length: string): string;
  reusedUnder(license: string): string;
  years(count: number): string;
  reviewedOn(day: string): string;

  readonly whereWeTalk: string;
  readonly onlyThese: string;
  readonly onlyHere: string;
  readonly recognise: string;
  linksBegin(address: string): string;
  readonly othersAreNot: string;
  readonly carriesAll: string;
  carriesFrom(impact: string): string;
  /** What signatures of a webhook are verified with. */
  readonly publicKey: string;
  readonly lastHeard: string;
  readonly lastDrilled: string;
  /** A line of the test audience, or one that speaks for real, in a drill; `length` as in `14.1 seconds`. */
  tookWords(length: string): string;
  /** A line whose messages were made in a drill, and told to nobody. */
  readyWords(length: string): string;
  readonly lastChecked: string;
  /** What was found when we last looked at a line of ours. */
  readonly lineFound: Readonly<Record<"well" | "unseen" | "failed", string>>;
  readonly checkedLongAgo: string;
  drilledOn(day: string): string;
  readonly allWays: string;
  readonly waysMeaning: string;
  readonly everyUpdate: string;
  readonly oneComponent: string;
  readonly calendar: string;
  readonly calendarMeaning: string;
  readonly accounts: string;
  /** Leads to the form in which readers ask for letters; what they can choose there, and what comes of it. */
  readonly getLetters: string;
  readonly canBeChosen: string;
  readonly asksBack: string;
  forgottenAfter(length: string): string;
  readonly changeOrLeave: string;
  lettersAbout(component: string): string;
  readonly chooseMore: string;
  readonly withoutAddress: string;

  readonly pastMaintenance: string;
  readonly currentNotices: string;
  readonly earlierNotices: string;
  readonly openActions: string;
  readonly noOpenActions: string;
  readonly overdue: string;
  nextReport(day: string): string;
  openOf(open: number, total: number): string;
  readonly allClosed: string;
  readonly reportsToCome: string;
  reportPromised(time: string): string;
  reportLate(time: string): string;
}
