import { expect, test } from "vitest";
import { type Fields, openService, type RunningService } from "../../support/subscription-service.ts";

const [rounds, warmUp] = [220, 20];
const { OPENLINE_FULL } = process.env;

/** How likely it is that one of `these` took longer than one of `those`: a half, if nobody can tell them apart. */
function likelihoodLonger(these: readonly number[], those: readonly number[]): number {
  const sorted = [...those].sort((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle] ?? 0;
      if (orEqual ? other <= value : other < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = these.reduce((total, value) => total + (below(value, false) + below(value, true)) / 2, 0);
  return sum / (these.length * those.length);
}

/** Addresses of which the store knows something, a new one in each round: only the first wish of a day tells. */
async function prepare({ subscribers, now }: RunningService): Promise<void> {
  const address = (kind: string, round: number) => `${kind}-${round}@example.org`;
  for (let round = 0; round < rounds; round += 1) {
    await subscribers.add({ address: address("known", round), source: "cli" }, now());
    const { subscriber } = await subscribers.add({ address: address("gone", round), source: "cli" }, now());
    await subscribers.leave(subscriber.id, "complained", now());
  }
}

const kinds: Readonly<Record<string, (round: number) => Fields>> = {
  unknown: (round) => ({ address: `unknown-${round}@example.org` }),
  known: (round) => ({ address: `known-${round}@example.org` }),
  suppressed: (round) => ({ address: `gone-${round}@example.org` }),
  again: () => ({ address: "known-0@example.org" }),
  capped: (round) => ({ address: `capped-${round}@example.org` }),
  trapped: (round) => ({ address: `trapped-${round}@example.org`, website: "https://example.org/" }),
};

// Run by `npm run test:full`: what it measures, a machine that does other work beside it would blur.
test.skipIf(OPENLINE_FULL === undefined)(
  "nobody learns from the time of an answer whether somebody is subscribed",
  { timeout: 300_000 },
  async () => {
    const caps = { perNetwork: 5, inAll: 1_000_000 };
    const terms = { address: "https://mail.example.com/", proxies: 1, caps };
    await using service = await openService({ subscriptions: terms });
    await prepare(service);
    const times = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
    for (let round = 0; round < rounds; round += 1) {
      // Each kind comes first, second and last equally often.
      const order = Object.entries(kinds).map((_, index, all) => all[(index + round) % all.length]);
      for (const [kind, fields] of order.filter((entry) => entry !== undefined)) {
        const network = kind === "capped" ? "192.0.2.1" : `10.${kind.length}.${round}.1`;
        const form = { ...fields(round), consent: "yes" };
        const began = performance.now();
        const answer = await service.post("/subscribe", form, { "X-Forwarded-For": network });
        await answer.text();
        times.get(kind)?.push(performance.now() - began);
      }
    }
    const unknown = times.get("unknown")?.slice(warmUp) ?? [];
    for (const [kind, these] of times) {
      // With 200 samples each, chance alone leaves this band once in some thousand runs.
      const likelihood = likelihoodLonger(these.slice(warmUp), unknown);
      expect(Math.abs(likelihood - 0.5), kind).toBeLessThan(0.12);
    }
  },
);
