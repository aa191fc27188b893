import type { SiteSettings } from "#model/site.ts";
import { heldJson } from "#render/service-mail/held.ts";
import { serviceHtml } from "#render/service-mail/html.ts";
import { type ServiceLetter, type ServiceMailOptions, saidLetter } from "#render/service-mail/letter.ts";
import { serviceText } from "#render/service-mail/text.ts";

export type { Held } from "#render/service-mail/held.ts";
export type { ServiceLetter, ServiceMailOptions } from "#render/service-mail/letter.ts";

/** One of the service's own letters without its addresses: the same facts in both parts (RFC 2046 §5.1.4). */
export interface ServiceMail {
  /** The language that it is written in. */
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What is held, for programs. */
  readonly attachment?: { readonly name: string; readonly json: string } | undefined;
}

/** Writes one of the service's own letters; the same letter is the same words, whenever it is written again. */
export function serviceMailOf(letter: ServiceLetter, settings: SiteSettings, options: ServiceMailOptions): ServiceMail {
  const said = saidLetter(letter, settings, options);
  return {
    language: said.language,
    subject: said.subject,
    text: serviceText(said),
    html: serviceHtml(said),
    ...(letter.kind === "export" && { attachment: { name: "subscription.json", json: heldJson(letter.held) } }),
  };
}
