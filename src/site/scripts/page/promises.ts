import { nextUpdate } from "#domain/next-update.ts";
import { lengthWith } from "#site/scripts/page/length.ts";
import { locale } from "#site/scripts/page/locale.ts";
import type { Lateness } from "#site/turn.ts";

/** Says plainly of every promise on the page that has run out that it has, by the same rule as the build. */
export function breakPromises(now: Date): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-late]")) {
    const { late, lengths }: Lateness = JSON.parse(place.dataset["late"] ?? "{}");
    const time = place.querySelector("time");
    const sentence = time?.parentElement;
    if (time === null || sentence === null || sentence === undefined) continue;
    const next = nextUpdate({ status: "investigating", nextUpdateBy: new Date(time.dateTime) }, now);
    if (next.kind !== "overdue") continue;

    place.classList.add("late");
    place.dataset["status"] = "degraded_performance";
    sentence.classList.replace("quiet", "impact");
    place.querySelector("use")?.setAttribute("href", "#s-degraded_performance");
    const length = lengths === undefined ? "" : lengthWith(lengths, next.lateMinutes, locale());
    if (sentence.dataset["said"] === `late ${length}`) continue;
    sentence.dataset["said"] = `late ${length}`;
    const parts = late.split(/(\{\d\})/).map((part) => (part === "{0}" ? time : part === "{1}" ? length : part));
    sentence.replaceChildren(...parts);
  }
}
