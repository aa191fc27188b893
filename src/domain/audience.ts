import type { Announcement } from "#model/announcement.ts";
import type { Component } from "#model/component.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { impacts } from "#model/update.ts";

/**
 * Whether a subscriber asked to hear this.
 *
 * Only who has confirmed is told anything. Exercises reach the `test` audience and nothing else does. Where an
 * announcement does not say how bad it is or what it touches, nobody is left out for that.
 */
export function wants(subscriber: Subscriber, announcement: Announcement, components: readonly Component[]): boolean {
  if (subscriber.state !== "confirmed") return false;
  if (announcement.exercise !== (subscriber.audience === "test")) return false;
  const { scope } = subscriber;
  if (scope.kinds.length > 0 && !scope.kinds.includes(kindOf(announcement))) return false;
  if (!isBadEnough(announcement, scope.atLeast)) return false;
  if (scope.updates === "first-and-last" && !isTurn(announcement)) return false;
  return touches(announcement, scope, components);
}

function kindOf({ state, subject }: Announcement): Subscriber["scope"]["kinds"][number] {
  return state === "postmortem" ? "postmortem" : subject.kind;
}

function isBadEnough({ impact }: Announcement, atLeast: Subscriber["scope"]["atLeast"]): boolean {
  return impact === undefined || impacts.indexOf(impact) >= impacts.indexOf(atLeast);
}

/** The first and the last word; a reopening is a first again, and who was told wrongly is told right. */
function isTurn({ previous, final, kind }: Announcement): boolean {
  return previous === undefined || final || kind === "correction" || previous.endsWith("-resolved");
}

function touches(announcement: Announcement, scope: Subscriber["scope"], components: readonly Component[]): boolean {
  if (scope.components.length === 0 && scope.groups.length === 0) return true;
  if (announcement.components.length === 0) return true;
  return announcement.components.some(({ id }) => {
    if (scope.components.includes(id)) return true;
    const group = components.find((component) => component.id === id)?.group;
    return group !== undefined && scope.groups.includes(group);
  });
}
