import { quietTown } from "./quiet-town.ts";

/** Where readers of the town below ask for letters, and the words that they agree to. */
export const service = "https://updates.quiet.example/letters/";
export const consent = "Write to me. I may leave at any time.";

/** The quiet town, with a subscription service. */
export const letterTown: Readonly<Record<string, string>> = {
  ...quietTown,
  "site.yaml": `${quietTown["site.yaml"]}subscriptions:
  address: ${service}
  consentText: ${consent}
  forgetAfter: 5d
  privacy: {controller: "Quiet Town, 1 Square", officer: "Officer, dpo@quiet.example", authority: The county}
`,
};

/** The same, where readers can register webhooks, too. */
export const hookTown: Readonly<Record<string, string>> = {
  ...letterTown,
  "site.yaml": `${letterTown["site.yaml"]}`.replace(/^channels:$/m, "$&\n  own: {kind: hooks, since: 2020-02-01}"),
};
