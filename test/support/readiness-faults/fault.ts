import type { CheckId } from "#domain/readiness/checks.ts";
import type { ReadinessState } from "#domain/readiness/item.ts";

/**
 * One thing that is wrong in a world that is well in every other way: the one check that tells it, how it stands then,
 * a part of what is told (or what is wrong, where a test needs no more), and how to make it wrong.
 *
 * Every table of faults is an array of these in this folder, and is taken up in `all.ts`: each check needs a row that
 * turns it to `fail`, or to `warn` where it knows nothing worse.
 */
export type Fault<Wrong> = readonly [id: CheckId, state: ReadinessState, what: string, wrong: Wrong];
