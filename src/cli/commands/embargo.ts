import { randomInt } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Command, command } from "#cli/command.ts";
import { openPrivatePlace, privateDirectory } from "#cli/embargo/private-place.ts";
import { sayStanding } from "#cli/embargo/say-standing.ts";
import { moment } from "#cli/embargo/write-down.ts";
import type { Session } from "#cli/session.ts";
import { newCodename } from "#content/codename.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { namesThatTell } from "#content/telling-words.ts";
import { frontMatter, writeFileOnce } from "#content/write.ts";
import { stemOf } from "#model/ids.ts";

/** Codenames that folders of the private place have, whole or broken. */
async function takenIn(directory: string): Promise<Set<string>> {
  const names = await readdir(join(directory, "incidents")).catch(() => []);
  return new Set(names.map((name) => name.slice(11)));
}

const hour = 3_600_000;

/** Where the statement begins: the site's own template for disclosures, if there is one. */
async function firstWords(session: Session) {
  const { site } = await readSiteWithProblems(session.environment.OPENLINE_CONTENT);
  const template = site?.templates.find((each) => each.for === "incident" && each.category === "security");
  const body = template?.body ?? "**What happened.** \n\n**What we do not know.** \n\n**What you can do.** \n";
  return { avoid: site === undefined ? [] : namesThatTell(site.settings), body, settings: site?.settings };
}

function newCommand(session: Session): Command {
  return command({
    meta: { name: "new", description: "Begin an embargoed disclosure under a codename that is made for it." },
    async run() {
      const directory = privateDirectory(session);
      const now = new Date(Math.floor(session.now().getTime() / 1000) * 1000);
      const { avoid, body, settings } = await firstWords(session);
      const codename = newCodename(await takenIn(directory), avoid, randomInt);
      const publishAt = new Date(now.getTime() + (settings?.policy.disclosureWithin ?? 72 * hour));
      const prenotifyAt = new Date(publishAt.getTime() - (settings?.policy.advanceNotice ?? 24 * hour));
      const folder = `incidents/${moment(now).slice(0, 10)}-${codename}`;
      const facts = {
        title: "[What readers are told]",
        category: "security",
        codename,
        tlp: "AMBER",
        started: now,
        detected: now,
        awareAt: now,
        prenotifyAt,
        publishAt,
        personalData: "none",
        credit: "none",
      };
      const said = {
        at: publishAt,
        status: "identified",
        basis: "observed",
        nextUpdateBy: new Date(publishAt.getTime() + 4 * hour),
      };
      await writeFileOnce(directory, `${folder}/incident.md`, frontMatter(facts, ""));
      await writeFileOnce(directory, `${folder}/${stemOf(publishAt, "identified")}.md`, frontMatter(said, body));
      session.say(codename);
      session.say(`Its facts and first words: ${join(directory, folder)}/`);
      session.say(`Speak of it by this name alone. Then: openline embargo check ${codename}`);
    },
  });
}

function listCommand(session: Session): Command {
  return command({
    meta: { name: "list", description: "Name what is embargoed." },
    async run() {
      const { site } = await openPrivatePlace(session);
      for (const { codename, publishAt } of site.incidents) {
        session.say(`${codename ?? ""}  public ${publishAt === undefined ? "at a time not set" : moment(publishAt)}`);
      }
      if (site.incidents.length === 0) session.say("Nothing is embargoed.");
    },
  });
}

function checkCommand(session: Session): Command {
  return command({
    meta: { name: "check", description: "Show who vouched for what, the clocks of the law, and what is in the way." },
    args: { codename: { type: "positional", required: true, description: "What it is about." } },
    async run({ args }) {
      const free = await sayStanding(session, await openPrivatePlace(session), args.codename);
      if (!free) session.exitCode = 1;
    },
  });
}

/** `openline embargo …`: what must not be public yet. */
export function embargoCommand(session: Session): Command {
  return command({
    meta: { name: "embargo", description: "Disclosures that must not be public yet: begin, list and check them." },
    subCommands: { new: newCommand(session), list: listCommand(session), check: checkCommand(session) },
  });
}
