import { type Answer, ask } from "#delivery/probes/ask.ts";
import { feedsAreRead } from "#delivery/probes/feeds.ts";
import { isOfThisCommit } from "#delivery/probes/page-commit.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { fail, itemOf, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import { placeOf } from "#model/place.ts";
import { permalink } from "#render/address.ts";
import { headersOfAll } from "#render/headers/kinds.ts";

const serve = "Look whether its host stands, and whether the last deploy came through";
/** How far two clocks may stand apart, in milliseconds. */
const clockSkew = 120_000;

/** Whether the page answers, with the newest words, feeds and headers, and what time it is there. */
export function pageProbe(surroundings: Surroundings): Probe {
  const { site, base, newest } = surroundings;
  const place = placeOf(site.settings, "address");
  return {
    checks: ["page/answers", "page/commit", "page/newest", "page/feeds", "page/headers", "host/clock"],
    place,
    async look() {
      const words = newest === undefined ? undefined : permalink(base, newest.path).replace(/#.*$/, "");
      const [home, said, feeds, build] = await Promise.all([
        ask(permalink(base, ""), surroundings),
        words === undefined ? undefined : ask(words, surroundings),
        feedsAreRead(surroundings),
        ask(permalink(base, "build.json"), surroundings),
      ]);
      const isThere = home.kind === "answer" && home.status === 200;
      const unseen = unknown("this cannot be seen while the page does not answer", serve);
      return [
        itemOf("page/answers", place, answers(home, base)),
        itemOf("page/commit", place, isThere ? await isOfThisCommit(build, surroundings) : unseen),
        itemOf("page/newest", place, isThere ? shows(said, words, newest?.hash) : unseen),
        itemOf("page/feeds", place, isThere ? feeds : unseen),
        itemOf("page/headers", place, isThere ? wears(home.headers, base) : unseen),
        itemOf("host/clock", place, isThere ? keepsTime(home.headers, surroundings.now()) : unseen),
      ];
    },
  };
}

function answers(home: Answer, { host }: URL): Verdict {
  // The certificate's own check tells why; one fault is told once.
  if (home.kind === "silence" && home.isUntrusted) return unknown(`the page's host ${host} ${home.why}`, serve);
  if (home.kind === "silence") return fail(`the page's host ${host} ${home.why}`, serve);
  if (home.status === 200) return ok(`the page answers at ${host}`);
  return fail(`the page at ${host} answers ${home.status}`, serve);
}

function shows(said: Answer | undefined, address: string | undefined, hash: string | undefined): Verdict {
  if (said === undefined || hash === undefined) return ok("nothing was said yet");
  if (said.kind === "silence") return fail(`the newest words cannot be read: their page ${said.why}`, serve);
  if (said.status !== 200) return fail(`the newest words are not out: ${address} answers ${said.status}`, serve);
  if (said.text.includes(`data-hash="${hash}"`)) return ok("the page shows the newest words");
  return fail(`${address} does not show the newest words`, "Publish again; running again is always safe");
}

function wears(headers: Headers, base: URL): Verdict {
  const mend = "Take them from `_headers` of the build, or print them with `openline headers`";
  const wanted = Object.entries(headersOfAll(base.protocol === "https:"));
  const missing = wanted.filter(([name, value]) => headers.get(name) !== value).map(([name]) => name);
  const policy = headers.get("Content-Security-Policy") ?? "";
  if (!policy.startsWith("default-src 'none'")) missing.push("Content-Security-Policy");
  if (missing.length === 0) return ok("the page has the headers that it was built with");
  return fail(`the page's host does not send as built: ${missing.join(", ")}`, mend);
}

function keepsTime(headers: Headers, now: Date): Verdict {
  const mend = "Let both set their clocks by the network (NTP)";
  const there = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(there)) return unknown("the page's host does not tell the time", "Let it send the Date header");
  const skew = now.getTime() - there;
  if (Math.abs(skew) <= clockSkew) return ok("the clock here and that of the page's host agree");
  const minutes = Math.round(Math.abs(skew) / 60_000);
  return fail(`the clock here is ${minutes} minutes ${skew > 0 ? "ahead of" : "behind"} that of the page's host`, mend);
}
