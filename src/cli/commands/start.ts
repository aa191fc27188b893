import { type Command, command } from "#cli/command.ts";
import { serveAll } from "#cli/serve/serve-all.ts";
import type { Session } from "#cli/session.ts";
import { buildOrSay, inviteSampleReader, outboxPath, publishToOutbox, readOrSay } from "#cli/start/look.ts";
import { watchContent } from "#cli/start/watch.ts";
import { untilToldToStop } from "#cli/until-told-to-stop.ts";
import { openDatabase } from "#store/database.ts";

/** This session with the page on this machine, unless SITE_URL says otherwise. */
function atHome(session: Session): Session {
  const { environment } = session;
  const SITE_URL = environment.SITE_URL ?? `http://localhost:${environment.OPENLINE_PORT}/`;
  return { ...session, environment: { ...environment, SITE_URL, SERVICE_URL: environment.SERVICE_URL ?? SITE_URL } };
}

/** Reads, builds and publishes once more after a change; nothing of it ends the program. */
async function lookAgain(session: Session): Promise<void> {
  const site = await readOrSay(session);
  if (site === undefined) return session.complain("The page stays as it was until this is mended.");
  if (!(await buildOrSay(session, site))) return;
  await publishToOutbox(session, session.say);
  session.say("Rebuilt.");
}

/** `npm start`: the page, the service and the outbox on this machine, kept up with `content/`. */
export function startCommand(given: Session): Command {
  return command({
    meta: { name: "start", description: "Build and serve the page here, and publish into the outbox." },
    async run() {
      const session = atHome(given);
      const { OPENLINE_CONTENT, OPENLINE_DATA, OPENLINE_OUT, SITE_URL } = session.environment;
      const site = await readOrSay(session);
      if (site === undefined || !(await buildOrSay(session, site))) {
        given.exitCode = 1;
        return;
      }
      if (site.settings.sample === true) await inviteSampleReader(session);
      await using database = await openDatabase(OPENLINE_DATA);
      const { settings } = site;
      await using _ = await serveAll(session, {
        settings,
        database,
        directory: OPENLINE_OUT,
        live: false,
      });
      await publishToOutbox(session, () => undefined);

      session.say(`Read ${site.incidents.length} incidents from ${OPENLINE_CONTENT}/ and built the page: ${SITE_URL}`);
      session.say(`Its feeds: ${SITE_URL}rss.xml, atom.xml and feed.json`);
      session.say(
        `Published into ${outboxPath(session)}/: a mail (.eml) and a post (.json), word for word; nothing left this machine.`,
      );
      session.say(
        `Try next: add an update to the running incident in ${OPENLINE_CONTENT}/incidents/, save, and look again.`,
      );
      session.say("Then: npm run publish -- --dry-run, and docs/operating.md. Ctrl-C ends this.");

      const end = new AbortController();
      const watching = watchContent(OPENLINE_CONTENT, end.signal, () => lookAgain(session));
      await Promise.race([untilToldToStop(), watching]);
      end.abort();
      await watching;
    },
  });
}
