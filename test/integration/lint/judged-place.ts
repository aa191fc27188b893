import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { judge } from "#cli/lint/judge.ts";
import { judgeQuickly } from "#cli/lint/judge-quickly.ts";
import type { Session } from "#cli/session.ts";
import { environment } from "#model/environment.ts";
import { findingsAsAnnotations, findingsAsJson, findingsAsText } from "#policy/format.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { openRepository, type TestRepository } from "../../support/repository.ts";

const days = ["2026-03-14", "2026-03-15", "2026-03-16", "2026-03-17"];
export const folders = days.map((day) => `${day}-checkout-errors`);
export const [first = "", second = "", third = "", fourth = ""] = folders;
export const opening = (folder: string) => `incidents/${folder}/incident.md`;
export const said = (folder: string) => `incidents/${folder}/${folder.slice(0, 10)}T0942Z-investigating.md`;

export interface Place extends TestRepository {
  readonly session: Session;
  change(path: string, from: string | RegExp, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

export async function openPlace(settings = smallSite): Promise<Place> {
  const files = Object.assign({ "site.yaml": settings }, ...folders.map((folder) => smallIncident(folder)));
  const repository = await openRepository(files);
  const data = await writeTree({});
  onTestFinished(async () => {
    await repository[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });
  const variables = { OPENLINE_CONTENT: repository.directory, OPENLINE_DATA: data.directory };
  const session = {
    environment: { ...environment.parse(variables), secrets: {}, programs: process.env["PATH"] ?? "" },
    root: process.cwd(),
    now: () => new Date("2026-04-01T00:00:00Z"),
    say: () => undefined,
    complain: () => undefined,
    exitCode: 0,
  };
  return {
    ...repository,
    session,
    async change(path, from, to) {
      const file = join(repository.directory, path);
      await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
    },
    async rename(from, to) {
      await repository.git("mv", `incidents/${from}`, `incidents/${to}`);
    },
  };
}

/** Fails unless what is kept changes nothing of what is found; answers with the findings. */
export async function foundAlike({ session }: Place, base?: string) {
  const anew = await judge(session, base);
  const quickly = (await judgeQuickly(session, base)) ?? anew;
  expect(quickly.findings).toEqual(anew.findings);
  for (const form of [findingsAsJson, findingsAsAnnotations, findingsAsText]) {
    expect(form(quickly.findings)).toBe(form(anew.findings));
  }
  return anew.findings;
}
