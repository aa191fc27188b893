import type { Written } from "#delivery/channels/outbox.ts";
import type { Announcement } from "#model/announcement.ts";
import type { ChannelSettings } from "#model/channel.ts";
import { permalink } from "#render/address.ts";
import { factsOf } from "#render/facts.ts";
import { toPlainText } from "#render/plain-text.ts";
import { spokenIn } from "#render/spoken.ts";

/** The words of an announcement as JSON, for channels whose own form does not exist yet. */
export function plainForm(name: string, { kind }: ChannelSettings, announcement: Announcement, base: URL): Written {
  const { title, body, language } = spokenIn(announcement, announcement.language);
  const form = {
    channel: name,
    kind,
    announcement: announcement.id,
    at: announcement.at.toISOString(),
    language,
    title,
    facts: factsOf(announcement, language).map(({ label, text }) => ({ label, text })),
    text: toPlainText(body, { base }),
    link: permalink(base, announcement.path),
  };
  return { bytes: Buffer.from(`${JSON.stringify(form, null, 2)}\n`), ending: "json" };
}
