import type { Channel } from "#delivery/channel.ts";
import type { Environment } from "#model/environment.ts";
import type { Site, SiteSettings } from "#model/site.ts";

/** What channels are opened with. */
export interface Opening {
  readonly settings: SiteSettings;
  /** All that is said on it: some forms tell a subject as a whole. */
  readonly site: Site;
  readonly environment: Environment;
  /** Whether they speak for real; otherwise they write into the outbox. */
  readonly live: boolean;
  /** Where the page lives. */
  readonly base: URL;
  /** Directory of the outbox. */
  readonly outbox: string;
  /** Where a subscriber leaves with one click. */
  readonly unsubscribe: (subscriber: string) => string;
  /** Where a subscriber chooses what they hear of. */
  readonly preferences: (subscriber: string) => string;
  /** The address at `domain` that a letter to one subscriber comes back to. */
  readonly returnPath: (domain: string, subscriber: string) => string;
}

/** A channel that is open, or why it is not; what the operator should know stands in the note. */
export interface Opened {
  readonly channel?: Channel | undefined;
  readonly note?: string | undefined;
}
