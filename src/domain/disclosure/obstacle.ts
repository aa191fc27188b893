import type { GateName, Override } from "#model/disclosure.ts";
import type { Problem } from "#model/place.ts";

/** What an obstacle is about: a gate, one of the other things that can be passed over, or the release itself. */
export type ObstacleAbout = GateName | Override["gate"] | "releases" | "times";

/** One thing that forbids the release of a disclosure, with its place and the way out. */
export interface Obstacle extends Problem {
  readonly about: ObstacleAbout;
}
