import { mailOf } from "#model/mail-address.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Way } from "#model/subscriber.ts";

/** In which ways readers can be told: those that a line for everybody is open for. */
export function waysOffered({ channels }: Pick<SiteSettings, "channels">): readonly Way[] {
  const hasMail = Object.values(channels).some(
    ({ kind, enabled, audience }) => kind === "email" && enabled && audience === "public",
  );
  return hasMail ? ["email"] : [];
}

/** The address that somebody wrote, for the way they chose, or what is wrong with it. */
export function addressFor(_via: Way, written: string): ReturnType<typeof mailOf> {
  return mailOf(written);
}
