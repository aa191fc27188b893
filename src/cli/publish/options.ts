/** What `npm run publish` was asked to do. */
export interface PublishOptions {
  /** Speak for real; otherwise everything goes into the outbox. */
  readonly live: boolean;
  /** Show the plan and stop. */
  readonly dryRun: boolean;
  /** Publish this subject although other folders may be broken. */
  readonly only?: string | undefined;
  /** Take the whole history as told. */
  readonly adopt: boolean;
  /** With `adopt`: announce the latest update of each open incident all the same. */
  readonly announceOpen: boolean;
  /** What is done for the page: built and deployed, if left out. */
  readonly page?: PageWork | undefined;
  /** How many new announcements are meant, where it is more than site.yaml's brake. */
  readonly expect?: number | undefined;
}

/** The page is built and deployed here; or by somebody else, and only read back; or it stands as it should. */
export type PageWork = "here" | "elsewhere" | "stands";

/** Exit codes of publish; operating.md explains them. */
export const exitCodes = { told: 0, owed: 1, brokenElsewhere: 2, unknown: 3 } as const;
