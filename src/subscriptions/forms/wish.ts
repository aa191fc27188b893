import { type Way, ways } from "#model/subscriber.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";
import type { Choice, Offer } from "#render/subscribing/choice-fields.ts";
import { readChoice } from "#subscriptions/forms/choice.ts";
import type { Fields } from "#subscriptions/forms/fields.ts";
import { addressFor } from "#subscriptions/forms/ways.ts";

export type Problem = keyof ServicePageVocabulary["problems"];

/** A form that somebody filled in, whether or not it can be taken. */
export interface FilledIn {
  /** As they wrote it. */
  readonly written: string;
  /** The way they chose, if it is open. */
  readonly via: Way | undefined;
  readonly choice: Choice;
  readonly consents: boolean;
  /** Whether the field that people do not see was filled in. */
  readonly isTrapped: boolean;
  readonly problems: readonly Problem[];
  /** Whom to ask, where nothing is wrong. */
  readonly to: { readonly via: Way; readonly address: string } | undefined;
}

/** Reads the form with which somebody asks to be told. */
export function readWish(fields: Fields, offered: Offer, offeredWays: readonly Way[]): FilledIn {
  const written = fields.one("address");
  const wanted = fields.one("via") || (offeredWays[0] ?? "email");
  const via = ways.find((way) => way === wanted && offeredWays.includes(way));
  const read = via === undefined ? { problem: "way" as const } : addressFor(via, written);
  const { choice, problems } = readChoice(fields, offered);
  const consents = fields.one("consent") === "yes";
  const all: Problem[] = [
    ...("problem" in read ? [read.problem] : []),
    ...problems,
    ...(consents ? [] : (["consent"] as const)),
  ];
  const to = via === undefined || "problem" in read || all.length > 0 ? undefined : { via, address: read.address };
  return { written, via, choice, consents, isTrapped: fields.one("website") !== "", problems: all, to };
}
