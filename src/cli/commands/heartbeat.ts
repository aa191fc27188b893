import { join } from "node:path";
import { type Command, command } from "#cli/command.ts";
import { heartbeatNotice } from "#cli/heartbeat/notice.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { writeFileOnce } from "#content/write.ts";
import { siteClock } from "#domain/clock.ts";
import { lastMonth, monthlySummary, monthOf } from "#domain/monthly-summary.ts";
import { slug } from "#model/ids.ts";

/** `openline heartbeat`: a word in quiet times, as a draft that the communicator reads, mends and commits. */
export function heartbeatCommand(session: Session): Command {
  return command({
    meta: {
      name: "heartbeat",
      description: "Write the draft of a notice with the facts of a month; nothing is published.",
    },
    args: {
      month: { type: "string", description: "The month; the last one that is over if left out.", valueHint: "2026-10" },
      name: { type: "string", description: "The notice's name behind its day.", default: "month-in-short" },
    },
    async run({ args }) {
      const { OPENLINE_CONTENT } = session.environment;
      const site = await readSite(OPENLINE_CONTENT);
      const now = siteClock(site, session.now());
      const month = args.month ?? lastMonth(now);
      if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new UsageError("--month takes a month, such as 2026-10.");
      if (monthOf(month).to > now) throw new UsageError(`${month} is not over yet. Ask for an earlier month.`);
      const name = slug.safeParse(args.name);
      if (!name.success) throw new UsageError("--name takes lower-case letters, digits and single hyphens.");

      const template = site.templates.find(({ id }) => id === "notice-heartbeat");
      const { address } = site.settings;
      const base = new URL(address.endsWith("/") ? address : `${address}/`);
      const text = heartbeatNotice(monthlySummary(site, month, now), template, { base, now });
      const path = `notices/${now.toISOString().slice(0, 10)}-${name.data}/notice.md`;
      if ((await writeFileOnce(OPENLINE_CONTENT, path, text)) !== "written")
        throw new UsageError(
          `${join(OPENLINE_CONTENT, path)} is there already, and stays as it is. Choose another --name.`,
        );
      session.say(`Wrote ${join(OPENLINE_CONTENT, path)}.`);
      session.say("It is a draft. Read it, add what the facts do not tell, take out “draft: true”, and commit it.");
    },
  });
}
