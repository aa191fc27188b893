import { z } from "zod";
import type { Answer } from "#delivery/probes/ask.ts";
import { parsedJson } from "#delivery/probes/parsed-json.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { fail, ok, unknown, type Verdict, warn } from "#domain/readiness/item.ts";

const build = z.looseObject({ commit: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/) });
const publish = "Publish again, and look whether the deploy comes through";

/** Whether the page was built from the commit at which this checkout stands; `answer` is that to `build.json`. */
export async function isOfThisCommit(answer: Answer, { checkout }: Surroundings): Promise<Verdict> {
  if (checkout === undefined) {
    return unknown("the content is in no git repository, so no commit can be the right one", "Keep it in one");
  }
  if (answer.kind === "silence") return fail(`build.json cannot be read: its host ${answer.why}`, publish);
  if (answer.status === 404) {
    return unknown(
      "the page does not say which commit it was built from: it has no build.json",
      "Build it where its content is in a git repository, and deploy every file of the build",
    );
  }
  if (answer.status !== 200) return fail(`build.json answers ${answer.status}`, publish);
  const { commit } = build.safeParse(parsedJson(answer.text)).data ?? {};
  if (commit === undefined) return fail("build.json holds no commit", publish);
  const short = commit.slice(0, 7);
  if (commit === checkout.head) return ok(`the page was built from ${short}, where this checkout stands`);
  const distance = await checkout.distanceTo(commit);
  if (distance === undefined) {
    return fail(`the page was built from ${short}, which this checkout does not know`, `Fetch it. ${publish}`);
  }
  const { there, here } = distance;
  if (there === 0) return fail(`the page is ${inCommits(here)} behind this checkout, at ${short}`, publish);
  if (here === 0) return warn(`this checkout is ${inCommits(there)} behind the page, which is at ${short}`, "Pull");
  return fail(
    `the page was built from ${short}, which lacks ${inCommits(here)} of this checkout and has ${there} of its own`,
    `Merge them. ${publish}`,
  );
}

function inCommits(count: number): string {
  return count === 1 ? "1 commit" : `${count} commits`;
}
