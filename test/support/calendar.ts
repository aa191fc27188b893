/** A component of a calendar, as a reader that is not ours understands it. */
export interface Part {
  readonly name: string;
  /** Values by property name without parameters; a property that comes twice is an error. */
  readonly properties: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

/** The lines of a calendar after RFC 5545 §3.1, unfolded; throws where a line is too long or does not end in CRLF. */
export function linesOf(calendar: string): string[] {
  if (!calendar.endsWith("\r\n")) throw new Error("the last line has no end");
  const physical = calendar.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end in ${line}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`);
    if (!line.isWellFormed()) throw new Error(`a character is split: ${line}`);
  }
  return physical.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
}

/** Reads a whole calendar. */
export function parseCalendar(calendar: string): Part {
  const lines = linesOf(calendar);
  const open: { name: string; properties: Record<string, string>; parts: Part[] }[] = [
    { name: "", properties: {}, parts: [] },
  ];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    const within = open.at(-1);
    if (name === "" || within === undefined) throw new Error(`no property: ${line}`);
    if (name === "BEGIN") {
      const part = { name: value, properties: {}, parts: [] };
      within.parts.push(part);
      open.push(part);
    } else if (name === "END") {
      if (open.pop()?.name !== value) throw new Error(`${value} ends, but did not begin`);
    } else {
      if (name in within.properties) throw new Error(`${name} stands twice`);
      within.properties[name] = value;
    }
  }
  const whole = open[0]?.parts[0];
  if (open.length !== 1 || whole === undefined) throw new Error("a part has no end");
  return whole;
}

/** A TEXT value as it is read. */
export function textOf(value: string | undefined): string {
  return (value ?? "").replace(/\\(.)/g, (_, character) => (/n/i.test(character) ? "\n" : character));
}
