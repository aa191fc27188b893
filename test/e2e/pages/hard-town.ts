/** The moment in which the page below is built. */
export const hardClock = "2026-03-14T11:00:00Z";

const day = 86_400_000;
const now = Date.parse(hardClock);
const stamp = (at: number) => new Date(at).toISOString().replace(/\.\d+Z/, "Z");
const stem = (at: number) => stamp(at).replace(/(\d\d):(\d\d):\d\dZ/, "$1$2Z");

interface Trouble {
  readonly id: string;
  readonly title: string;
  readonly components: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to?: number;
  readonly words?: string;
}

function files({ id, title, components, from, to, words = "It does not work." }: Trouble): [string, string][] {
  const folder = `incidents/${stamp(from).slice(0, 10)}-${id}`;
  const head = `---\ntitle: ${JSON.stringify(title)}\ncategory: availability\nimpact: major\ncomponents: ${JSON.stringify(components)}\nstarted: ${stamp(from)}\n---\n`;
  const first = from + 600_000;
  const said = `---\nat: ${stamp(first)}\nstatus: investigating\nnextUpdateBy: ${stamp(first + 3_600_000)}\n---\n${words}\n`;
  const over =
    to === undefined
      ? []
      : [[`${folder}/${stem(to)}-resolved.md`, `---\nat: ${stamp(to)}\nstatus: resolved\n---\nIt works.\n`]];
  return [
    [`${folder}/incident.md`, head],
    [`${folder}/${stem(first)}-investigating.md`, said],
    ...(over as [string, string][]),
  ];
}

const groups = Array.from({ length: 10 }, (_, index) => `group-${index}`);
const components = Array.from({ length: 300 }, (_, index) => ({
  id: `part-${index}`,
  name: index === 7 ? "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte" : `Part ${index}`,
  group: groups[index % 10],
  ...(index === 8 && { formerly: [{ name: "Old part", until: "2025-06-01" }] }),
  ...(index === 9 && { retired: "2026-01-01" }),
}));

const daily = Array.from({ length: 365 }, (_, index) => {
  const from = now - (index + 1) * day;
  return {
    id: "again",
    title: "It happens again",
    components: { "part-1": "partial_outage" },
    from,
    to: from + 3_600_000,
  };
});
const sentence = "A sentence of ten words that says very little indeed. ";

/** Everything that is too long, too many or too odd, at once. */
export const hardTown: Readonly<Record<string, string>> = {
  "site.yaml": `name: Hard Town
address: https://status.hard.example/
since: 2020-01-01
groups: ${JSON.stringify(groups.map((id) => ({ id, name: `Group ${id.slice(6)}` })))}
components: ${JSON.stringify(components)}
`,
  ...Object.fromEntries(
    [
      ...daily,
      {
        id: "long",
        title: "x".repeat(160),
        components: { "part-7": "major_outage" },
        from: now - 40 * day,
        to: now - 3_600_000,
      },
      {
        id: "both",
        title: "Two at once",
        components: { "part-1": "major_outage" },
        from: now - 2 * day,
        to: now - day,
      },
      {
        id: "rtl",
        title: "المدفوعات لا تعمل",
        components: { "part-2": "degraded_performance" },
        from: now - 7_200_000,
      },
      {
        id: "novel",
        title: "Many words",
        components: { "part-3": "partial_outage" },
        from: now - 5_400_000,
        words: sentence.repeat(2_000),
      },
      {
        id: "gone",
        title: "A part that is gone",
        components: { "part-9": "major_outage", "part-8": "major_outage" },
        from: now - 300 * day,
        to: now - 299 * day,
      },
      { id: "later", title: "Of tomorrow", components: {}, from: now + day },
    ].flatMap(files),
  ),
};

/** Nothing but a name. */
export const emptyTown: Readonly<Record<string, string>> = {
  "site.yaml": "name: Empty Town\naddress: https://status.empty.example/\nsince: 2020-01-01\n",
};
