import type { Circumstances } from "#delivery/channel.ts";
import type { Announcement } from "#model/announcement.ts";

/** What was said before that an announcement answers: what it corrects, or else the last of it. */
export function answered<Said extends Pick<Circumstances["thread"][number], "announcement">>(
  { corrects }: Pick<Announcement, "corrects">,
  thread: readonly Said[],
): Said | undefined {
  const corrected = thread.findLast(({ announcement }) => announcement.endsWith(`/${corrects?.stem}`));
  return corrected ?? thread.at(-1);
}
