import type { Way } from "#model/subscriber.ts";
import { html, type SafeHtml } from "#render/safe-html.ts";
import { select } from "#render/subscribing/fields.ts";
import { wordsFor } from "#render/words.ts";

/** How the field for an address is to be, by the ways that are open. */
export interface AddressField {
  readonly label: string;
  readonly type: "email" | "url" | "text";
  readonly longest: number;
  readonly autocomplete: "email" | "off";
  /** The list of ways, to stand before the address; nothing where there is only mail. */
  readonly ways: SafeHtml;
}

const services = { webhook: "Webhook", slack: "Slack", discord: "Discord", teams: "Microsoft Teams" } as const;

/** The field for an address in a form in `language`, with `chosen` as the way. */
export function addressField(offered: readonly Way[], language: string, chosen?: Way): AddressField {
  const { page, servicePages } = wordsFor(language);
  const hasMail = offered.includes("email");
  if (offered.every((way) => way === "email")) {
    return { label: servicePages.address, type: "email", longest: 254, autocomplete: "email", ways: html`` };
  }
  const options = offered.map((value) => ({
    value,
    words: value === "email" ? page.updatesByMail : services[value],
  }));
  return {
    label: hasMail ? servicePages.anyAddress : servicePages.hookAddress,
    type: hasMail ? "text" : "url",
    longest: 2_000,
    autocomplete: hasMail ? "email" : "off",
    ways: select(servicePages.via, "via", chosen ?? offered[0] ?? "email", options),
  };
}
