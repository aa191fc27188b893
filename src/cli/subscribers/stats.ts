import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";
import { withStore } from "#cli/subscribers/with-store.ts";
import { formNamed } from "#cli/written-form.ts";
import { type Statistics, statisticsOf, type Tally } from "#store/statistics.ts";

const forms = {
  text: asText,
  json: (statistics: Statistics) => JSON.stringify(statistics, undefined, 2),
} as const;

/** `openline subscribers stats` */
export function statsCommand(session: Session): Command {
  return command({
    meta: {
      name: "stats",
      description: "Count who is told, by what way and of what, and who came and went; no addresses.",
    },
    args: { format: { type: "enum", options: Object.keys(forms), default: "text", description: "How it is written." } },
    run: ({ args }) =>
      withStore(session, async (_, database) => {
        const write = formNamed(forms, args.format);
        session.say(write(await statisticsOf(database, session.now())));
      }),
  });
}

function asText({ states, ways, audiences, languages, choices, months, suppressed, returned }: Statistics): string {
  const { everything, components, groups, kinds, atLeast, firstAndLast } = choices;
  const rows: readonly (readonly [string, Tally])[] = [
    ["subscribers", states],
    ["told by", ways],
    ["audience", audiences],
    ["language", languages],
    ["hear of", { everything, ...(firstAndLast > 0 && { "first and last updates": firstAndLast }) }],
    ["component", components],
    ["group", groups],
    ["kind", kinds],
    ["least impact", atLeast],
    ...months.map(({ month, counts }) => [month, counts] as const),
    ["not written to any more", suppressed],
    ["came back in 30 days", { "that may pass": returned.passing, "for a fault of ours": returned.forUs }],
  ];
  return rows
    .filter(([, tally]) => Object.keys(tally).length > 0)
    .map(([name, tally]) => `${name}: ${counted(tally)}`)
    .join("\n");
}

function counted(tally: Tally): string {
  return Object.entries(tally)
    .map(([name, many]) => `${many.toLocaleString("en")} ${name}`)
    .join(", ");
}
