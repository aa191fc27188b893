import { type Command, command } from "#cli/command.ts";
import { embargoed, openPrivatePlace } from "#cli/embargo/private-place.ts";
import { commitRelease, copyOut, publicFolder } from "#cli/embargo/release.ts";
import { sayOverrides } from "#cli/embargo/say-overrides.ts";
import { standingOf } from "#cli/embargo/standing.ts";
import type { Session } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import { utcDateTime } from "#render/dates.ts";

/** `openline release`: out of the private place, into the public content, as a signed commit. */
export function releaseCommand(session: Session): Command {
  return command({
    meta: { name: "release", description: "Bring an approved disclosure into the public content, as a signed commit." },
    args: {
      codename: { type: "positional", required: true, description: "What it is called until now." },
      as: { type: "string", required: true, description: "What its folder is called in public.", valueHint: "slug" },
      leave: { type: "boolean", description: "Copy the files, and leave the signed commit to you." },
    },
    async run({ args }) {
      const place = await openPrivatePlace(session);
      const incident = embargoed(place, args.codename);
      const folder = publicFolder(incident, args.as);
      const { obstacles } = await standingOf(session, place, incident);
      for (const obstacle of obstacles) session.complain(formatProblem(obstacle));
      const { publishAt } = incident;
      const isEarly = publishAt !== undefined && session.now() < publishAt;
      if (isEarly) session.complain(`It is public at ${utcDateTime(publishAt, "en")}, and not before.`);
      if (obstacles.length > 0 || isEarly) {
        session.complain("Nothing was released.");
        session.exitCode = 1;
        return;
      }
      sayOverrides(session, incident);
      const paths = await copyOut(session, place, incident, folder);
      if (args.leave !== true) await commitRelease(session, paths, incident.title);
      session.say(`Released as ${folder}: ${paths.length} files.`);
      session.say(args.leave === true ? "Commit them with your signature, and push." : "Push, and it is published.");
    },
  });
}
