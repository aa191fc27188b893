import type { Resolver } from "node:dns/promises";
import type { ConnectionOptions } from "node:tls";
import type { CheckId } from "#domain/readiness/checks.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Environment } from "#model/environment.ts";
import type { Place } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import type { FollowerCounts } from "#store/follower-counts.ts";

/** Who is asked for names: a resolver of `node:dns`, or one that asks a server of a test. */
export type NameServer = Pick<Resolver, "resolve4" | "resolve6" | "resolveMx" | "resolveNs" | "resolveTxt" | "reverse">;

/** The commit that content stands at here, and how others lie to it, as git tells. */
export interface Checkout {
  /** 40 hex digits. */
  readonly head: string;
  /** How many commits are only before `commit`, and only before `head`; undefined where nobody here knows it. */
  distanceTo(commit: string): Promise<{ readonly there: number; readonly here: number } | undefined>;
}

/** What probes are made with. */
export interface Surroundings {
  readonly site: Site;
  /** Where the page lives. */
  readonly base: URL;
  /** The newest words, which the page has to show; none if nothing was said yet. */
  readonly newest: Announcement | undefined;
  /** Undefined where the content is in no git repository. */
  readonly checkout: Checkout | undefined;
  readonly environment: Environment;
  readonly names: NameServer;
  readonly fetch: typeof fetch;
  /** How a host is reached for its certificate, where not its name and this system's authorities tell. */
  readonly tls?: ((host: string) => Pick<ConnectionOptions, "host" | "port" | "ca">) | undefined;
  /** How many followed our accounts in earlier runs, and where this one's counts go. */
  readonly followers: Pick<FollowerCounts, "earlier" | "count">;
  /** The clock of this host. */
  now(): Date;
  /** How long one answer may take, in milliseconds. */
  readonly limit: number;
}

/** One look at the world. It throws only for our own bugs. */
export interface Probe {
  /** The checks that it answers. */
  readonly checks: readonly CheckId[];
  /** Where the setting stands that it is about. */
  readonly place: Place;
  look(): Promise<readonly ReadinessItem[]>;
}
