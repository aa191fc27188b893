import type { SiteSettings } from "#model/site.ts";
import { type Way, ways } from "#model/subscriber.ts";

/** In which ways readers can be told: those that a line for everybody is open for. */
export function waysOffered({ channels }: Pick<SiteSettings, "channels">): readonly Way[] {
  const isOpen = (wanted: "email" | "hooks") =>
    Object.values(channels).some(({ kind, enabled, audience }) => kind === wanted && enabled && audience === "public");
  const [mail, hooks] = [isOpen("email"), isOpen("hooks")];
  return ways.filter((way) => (way === "email" ? mail : hooks));
}
