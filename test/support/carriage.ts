import { join } from "node:path";
import type { Carriage } from "#cli/serve/carry-one.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import { type Mailer, openMailer } from "#delivery/service-mail/mailer.ts";
import { openPoster } from "#delivery/service-post/poster.ts";
import { environment } from "#model/environment.ts";
import { scopeOfInterest } from "#model/subscriber.ts";
import { subscriptions } from "#model/subscriptions.ts";
import { openEvidence } from "#store/evidence.ts";
import { type Letters, openLetters } from "#store/letters.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openWishes, type Wish, type Wishes } from "#store/wishes.ts";
import { type KeyRing, keyRing } from "#subscriptions/tokens.ts";
import { aMailingSite, longTimeouts, shortTimeouts } from "./email-channel.ts";
import { type DataDirectory, openDataDirectory } from "./store-directory.ts";

export interface CarriageFacts {
  /** Where the mail server is; letters go into files if it is left out. */
  readonly smtpUrl?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly site?: Parameters<typeof aMailingSite>[0];
  readonly terms?: Readonly<Record<string, string>>;
  readonly data?: DataDirectory;
  /** The mail server may take as long as it likes. */
  readonly patient?: boolean;
  /** Calls webhooks; posts go into files if it is left out. */
  readonly call?: Caller;
}

/** All that carries letters, on a store of its own, with a clock that a test turns. */
export interface TestCarriage extends Carriage, AsyncDisposable {
  readonly letters: Letters;
  readonly mailer: Mailer;
  readonly subscribers: Subscribers;
  readonly wishes: Wishes;
  readonly ring: KeyRing;
  readonly directory: string;
  /** Somebody asks to be told. */
  ask(address: string, facts?: Partial<Wish>): Promise<unknown>;
  /** The clock goes on by so many minutes. */
  pass(minutes: number): void;
  cutOff(): void;
}

const declared = { email: { kind: "email", since: "2024-01-01", from: "status@example.com" } } as const;
export const testRing = keyRing([{ id: "k1", secret: Buffer.alloc(32, "k") }]);

/** Opens a store, a ring of keys and a mailer, as the service does. */
export async function openCarriage(facts: CarriageFacts = {}): Promise<TestCarriage> {
  const data = facts.data ?? (await openDataDirectory());
  const database = await data.open();
  const { settings } = aMailingSite({ channels: declared, ...facts.site });
  const base = new URL("https://status.example.com/");
  const end = new AbortController();
  let time = Date.parse("2026-03-14T09:42:00Z");
  const now = () => new Date(time);
  const variables = { ...facts.variables, ...(facts.smtpUrl !== undefined && { SMTP_URL: facts.smtpUrl }) };
  const outbox = join(data.path, "outbox", "letters");
  const mailer = await openMailer({
    ...{ settings, base, end: end.signal, timeouts: facts.patient ? longTimeouts : shortTimeouts },
    environment: { ...environment.parse(variables), secrets: {}, programs: "" },
    outbox,
    returnPath: (domain, subscriber) => `bounce+${subscriber}@${domain}`,
  });
  const wishes = openWishes(database);
  const wish = { scope: scopeOfInterest.parse({}), consent: "Write to me.", source: "form", caps: [] };
  return {
    ...{ settings, base, mailer, wishes, now, ring: testRing, directory: data.path },
    poster: openPoster({ settings, base, by: facts.call ?? { outbox }, limit: 2_000 }),
    terms: subscriptions.parse({ address: "https://mail.example.com/", ...facts.terms }),
    subscribers: openSubscribers(database),
    evidence: openEvidence(database),
    letters: openLetters(database),
    ask: (address, more) => wishes.ask({ via: "email", address, ...wish, ...more }, now()),
    pass(minutes) {
      time += minutes * 60_000;
    },
    cutOff: () => end.abort(),
    async [Symbol.asyncDispose]() {
      mailer.rest();
      await data[Symbol.asyncDispose]();
    },
  };
}
