import type { Circumstances } from "#delivery/channel.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import type { Delivery } from "#model/delivery.ts";
import type { SiteSettings } from "#model/site.ts";
import type { ChatPlace } from "#render/chat.ts";
import type { ReaderLinks } from "#render/reader-links.ts";

/** What every chat channel is opened with. */
export interface ChatChannelSettings {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly site: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
  /** Secret. */
  readonly address: URL;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
  /** Makes the call, where the address is not our own. */
  readonly call?: Caller | undefined;
  /** For the subscriber whose address it is, where it is one. */
  readonly links?: ReaderLinks | undefined;
}

export const jsonHeaders = { "content-type": "application/json; charset=utf-8" };

/** Makes the bytes of messages, in the form that `render` gives them. */
export function chatWriter(
  { site, base, links }: Pick<ChatChannelSettings, "site" | "base" | "links">,
  render: (announcement: Delivery["announcement"], place: ChatPlace) => object,
): (delivery: Delivery, circumstances: Circumstances) => Uint8Array {
  return ({ announcement }, { pageLags }) =>
    Buffer.from(JSON.stringify(render(announcement, { settings: site, base, pageLags, links })));
}
