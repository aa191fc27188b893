import type { Turn } from "#site/turn.ts";

/** Lets each place say what a build of this moment would say, as the build that made the page foresaw it. */
export function takeTurns(now: number): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-turns]")) {
    const turns: readonly Turn[] = JSON.parse(place.dataset["turns"] ?? "[]");
    const turn = turns.findLast(({ at }) => at * 1_000 <= now);
    if (turn === undefined || place.dataset["turned"] === String(turn.at)) continue;
    place.dataset["turned"] = String(turn.at);
    Object.assign(place.dataset, turn.marks);
    if (turn.shape !== undefined) place.querySelector("use")?.setAttribute("href", `#s-${turn.shape}`);
    if (turn.text === undefined) continue;
    place.hidden = turn.text === "";
    place.lastChild?.nodeType === Node.TEXT_NODE ? place.lastChild.replaceWith(turn.text) : place.append(turn.text);
  }
}
