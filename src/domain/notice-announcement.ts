import { type Circles, sharedBy, wordsTeller } from "#domain/speech.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Notice } from "#model/notice.ts";

/** A notice as an announcement. It names components, but changes nothing about them: they are told as operational. */
export function noticeAnnouncement(notice: Notice, { nameAt, language }: Circles): Announcement {
  const { at, hash, summary, social } = notice;
  const tell = wordsTeller(notice, notice.language ?? language);
  return {
    ...sharedBy(notice),
    ...tell({ ...notice, title: undefined }),
    id: `notices/${notice.id}`,
    path: `notices/${notice.id}/`,
    subject: { kind: "notice", id: notice.id, date: at },
    at,
    hash,
    summary,
    social,
    state: "notice",
    kind: "update",
    components: (notice.components ?? []).map((id) => ({
      id,
      name: nameAt(id, at),
      status: "operational",
      was: "operational",
    })),
    customerActions: [],
    latest: true,
    final: true,
  };
}
