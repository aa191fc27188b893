import type { Announcement } from "#model/announcement.ts";
import { type ComponentStatus, componentStatuses } from "#model/component.ts";
import { announcements } from "#site/site.ts";

const byId = new Map(announcements.map((announcement) => [announcement.id, announcement]));
const bySubject = Map.groupBy(announcements, ({ subject }) => `${subject.kind}/${subject.id}`);

/** What was said in one file, by its record id: `incidents/<id>/<stem>`. */
export function saidIn(id: string): Announcement | undefined {
  return byId.get(id);
}

/** All that was said about one subject, oldest first. */
export function saidAbout(kind: Announcement["subject"]["kind"], id: string): readonly Announcement[] {
  return bySubject.get(`${kind}/${id}`) ?? [];
}

/** A component, and how bad it was. */
export interface Touched {
  readonly name: string;
  readonly status: ComponentStatus;
}

/** The components that were ever named, each with its worst status, the worst first. */
export function worstOf(said: readonly Announcement[]): Touched[] {
  const found = new Map<string, Touched>();
  for (const { id, name, status } of said.flatMap(({ components }) => components)) {
    const before = found.get(id);
    if (before === undefined || rank(status) > rank(before.status)) found.set(id, { name, status });
  }
  return [...found.values()].sort((a, b) => rank(b.status) - rank(a.status));
}

function rank(status: ComponentStatus): number {
  return componentStatuses.indexOf(status);
}
