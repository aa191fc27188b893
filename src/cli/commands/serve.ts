import { type Command, command } from "#cli/command.ts";
import { serveAll } from "#cli/serve/serve-all.ts";
import type { Session } from "#cli/session.ts";
import { tickEachMinute } from "#cli/tick/each-minute.ts";
import { untilToldToStop } from "#cli/until-told-to-stop.ts";
import { readSite } from "#content/read.ts";
import { openDatabase } from "#store/database.ts";

/** `openline serve`: the subscription service, and the built page beside it. */
export function serveCommand(session: Session): Command {
  return command({
    meta: {
      name: "serve",
      description: "Let readers subscribe, choose and leave, and serve the built page beside that.",
    },
    args: {
      tick: { type: "boolean", description: "Do each minute what time asks for, for real: see openline tick." },
    },
    async run({ args }) {
      const { OPENLINE_CONTENT, OPENLINE_DATA, OPENLINE_OUT } = session.environment;
      const { settings } = await readSite(OPENLINE_CONTENT);
      await using database = await openDatabase(OPENLINE_DATA);
      await using server = await serveAll(session, { settings, database, directory: OPENLINE_OUT, live: true });
      session.say(`Listening on http://localhost:${server.port}/. Ctrl-C ends it.`);
      const end = new AbortController();
      const ticking = args.tick === true ? tickEachMinute(session, { live: true }, end.signal) : undefined;
      await untilToldToStop();
      end.abort();
      await ticking;
    },
  });
}
