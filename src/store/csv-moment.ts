/** How files write moments: a day, or a time of it; what has no offset is UTC. */
const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

/** The moment that a cell says, or undefined where it says none of the calendar. */
export function momentIn(cell: string): Date | undefined {
  if (cell === "") return undefined;
  const [, year = "", month = "", day = "", time = "00:00", zone = "Z"] = form.exec(cell) ?? [];
  const offset = zone === "UTC" ? "Z" : zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  const [clock = "", fraction] = time.split(".");
  const at = new Date(
    `${year}-${month}-${day}T${clock}${fraction === undefined ? "" : `.${fraction.slice(0, 3)}`}${offset}`,
  );
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || midnight.getUTCDate() !== Number(day) ? undefined : at;
}
