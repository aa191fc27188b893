import type { Room } from "#domain/readiness/secret.ts";

/** The names under which networks tell how much room is left, and until when: seconds since 1970, or a date. */
const names = ["x-rate-limit", "x-ratelimit", "ratelimit"];

/** The least room that any of these headers tell of; undefined where none does. */
export function roomIn(...answers: readonly { get(name: string): string | null }[]): Room | undefined {
  const found = answers.flatMap((headers) => names.map((name) => roomUnder(name, headers)));
  return found
    .filter((room) => room !== undefined)
    .sort((a, b) => a.left / a.of - b.left / b.of)
    .at(0);
}

function roomUnder(name: string, headers: { get(name: string): string | null }): Room | undefined {
  const left = numberIn(headers.get(`${name}-remaining`));
  const of = numberIn(headers.get(`${name}-limit`));
  if (left === undefined || of === undefined || of === 0) return undefined;
  return { left, of, until: endIn(headers.get(`${name}-reset`) ?? "") };
}

function numberIn(text: string | null): number | undefined {
  return /^\d{1,12}$/.test(text ?? "") ? Number(text) : undefined;
}

function endIn(text: string): Date | undefined {
  const seconds = numberIn(text);
  const end = seconds === undefined ? new Date(text) : new Date(seconds * 1_000);
  return Number.isNaN(end.getTime()) || end.getFullYear() > 9_999 ? undefined : end;
}
