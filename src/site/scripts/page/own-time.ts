import { agoIn } from "#site/scripts/page/ago.ts";
import { locale } from "#site/scripts/page/locale.ts";

const clock: Intl.DateTimeFormatOptions = {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
  calendar: "gregory",
  numberingSystem: "latn",
};
const formats: Record<string, Intl.DateTimeFormat> = {};

/** A moment in the reader's own zone: `10:42 CET`, or `15 Mar, 00:42 GMT+1` where it is another day there; "" on UTC. */
function ownTime(at: Date): string {
  if (at.getTimezoneOffset() === 0) return "";
  const isOtherDay = at.getDate() !== at.getUTCDate();
  formats[String(isOtherDay)] ??= new Intl.DateTimeFormat(
    locale(),
    isOtherDay ? { day: "numeric", month: "short", ...clock } : clock,
  );
  return formats[String(isOtherDay)]?.format(at) ?? "";
}

/**
 * Puts the reader's own time beside the moments that `which` selects, and how long ago they were: behind the moment
 * that the page was made, elsewhere where a pointer rests. The style sheet shows it, so the words stay as they are.
 */
export function addOwnTimes(which = ""): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>(`time[datetime*=T]${which}`)) {
    const at = new Date(time.dateTime);
    const ago = agoIn(locale(), at.getTime() - Date.now());
    const isMade = time.closest("[data-made]") !== null;
    time.dataset["own"] = [ownTime(at), isMade ? ago : ""].filter((text) => text !== "").join(", ");
    if (!isMade) time.title = ago;
  }
}
