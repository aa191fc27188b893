// Making a formatter takes longer than all that is asked of it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  formatters.set(zone, made);
  return made;
}

/** Minutes that clocks in `zone` are ahead of UTC at `at`. */
function minutesAhead(zone: string, at: number): number {
  const parts = formatterOf(zone).formatToParts(at);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours = "0", minutes = "0"] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The moment at which clocks in `zone` show `wall`, milliseconds that are counted as if the clock were UTC's. */
export function momentIn(zone: string, wall: number): Date {
  if (zone === "UTC") return new Date(wall);
  const near = wall - minutesAhead(zone, wall) * 60_000;
  return new Date(wall - minutesAhead(zone, near) * 60_000);
}
