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
  /** Somebody else builds and deploys the page; it is only read back. */
  readonly pageElsewhere?: boolean | undefined;
  /** How many new announcements are meant, where it is more than site.yaml's brake. */
  readonly expect?: number | undefined;
}

/** Exit codes of publish; operating.md explains them. */
export const exitCodes = { told: 0, owed: 1, brokenElsewhere: 2, unknown: 3 } as const;
