import type { Claimant } from "#store/ledger.ts";

export const now = new Date("2026-03-14T10:00:00Z");
export const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

export const ada: Claimant = { owner: "run-ada", lease: 60_000 };
export const bob: Claimant = { owner: "run-bob", lease: 60_000 };

/** The delivery of the first word to one subscriber by mail. */
export const key = {
  announcement: "incidents/checkout-errors/2026-03-14T0942Z-investigating",
  channel: "email",
  recipient: "k3v9x2m7q4",
};
export const to = (recipient: string) => ({ ...key, recipient });
