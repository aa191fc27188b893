import { type ScopeOfInterest, scopeOfInterest } from "#model/subscriber.ts";
import { type ServiceLetter, type ServiceMail, serviceMailOf } from "#render/service-mail.ts";
import { aSubscriber } from "./announcement.ts";
import { base } from "./media.ts";
import { aSite } from "./site.ts";

const token = "k1.k3v9x2m7q4.0123456789abcdefghijkl";
const service = "https://updates.example.com/";
const consent = "Write to me about the state of this service. I can change what I hear of, or leave, at any time.";

const { settings } = aSite({
  contact: { email: "help@example.com" },
  languages: ["en", "ar"],
  groups: [{ id: "buying", name: "Buying" }],
  components: [
    { id: "checkout", name: "Checkout", group: "buying" },
    { id: "reports", name: "Reports" },
  ],
});

const chosen: ScopeOfInterest = scopeOfInterest.parse({
  groups: ["buying"],
  components: ["reports"],
  kinds: ["incident", "maintenance"],
  atLeast: "major",
  updates: "first-and-last",
});

/** One of each of the service's own letters, with all the facts that its kind has. */
export const serviceLetters = {
  confirm: {
    kind: "confirm",
    subscriber: aSubscriber({ state: "pending", scope: chosen, language: undefined }),
    consent,
    link: `${service}confirm/${token}`,
    goodUntil: new Date("2026-03-16T09:42:00Z"),
    forgetAfter: 7 * 86_400_000,
  },
  known: { kind: "known", subscriber: aSubscriber(), link: `${service}preferences/${token}` },
  farewell: { kind: "farewell", address: "ada@example.org", link: "https://status.example.com/subscribe/" },
  export: {
    kind: "export",
    held: {
      subscriber: aSubscriber({
        source: "form",
        askedAt: new Date("2026-01-01T00:00:00Z"),
        scope: chosen,
        consent: { version: "5f0c0a8c7f2f", confirmedAt: new Date("2026-01-01T00:05:00Z") },
      }),
      agreement: consent,
      bounces: [{ at: new Date("2026-02-03T04:05:00Z"), code: "4.2.2" }],
    },
    link: `${service}preferences/${token}`,
  },
} as const satisfies Readonly<Record<string, ServiceLetter>>;

/** A letter of the service in `language`. */
export function serviceMailIn(letter: ServiceLetter, language = "en"): ServiceMail {
  return serviceMailOf(letter, settings, { base, language });
}
