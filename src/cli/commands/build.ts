import { buildSite } from "#cli/build/build-site.ts";
import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";
import { readSite } from "#content/read.ts";

/** The moment that the page shows: SOURCE_DATE_EPOCH, or now. */
export function buildClock({ environment, now }: Session): Date {
  const seconds = environment.SOURCE_DATE_EPOCH;
  return seconds === undefined ? now() : new Date(seconds * 1000);
}

/** `npm run build`: reads the content, and builds the page from it if all of it is right. */
export function buildCommand(session: Session, build = buildSite): Command {
  return command({
    meta: { name: "build", description: "Build the page from the content." },
    async run() {
      await readSite(session.environment.OPENLINE_CONTENT);
      const outcome = await build(session, { clock: buildClock(session) });
      if (outcome.kind === "built") {
        session.say(`Built the page into ${session.environment.OPENLINE_OUT}.`);
      } else {
        session.complain(`${outcome.output}\nThe page could not be built; the last good one stands.`);
        session.exitCode = 1;
      }
    },
  });
}
