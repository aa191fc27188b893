import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeLintCorpus } from "../../bench/lint-corpus.ts";
import { foundAlike, openPlace } from "./judged-place.ts";

test("so many folders that two threads judge them are found alike, also where some are broken", async () => {
  const place = await openPlace();
  const { directory } = place;
  await rm(join(directory, "incidents"), { recursive: true });
  await writeLintCorpus(directory, 640);
  await place.change("site.yaml", "components:", "policy: {words: {banned: [error rate]}}\ncomponents:");
  const broken = "---\ntitle: [\n---\n";
  const odd = "---\ntitle: Some requests fail\nrelated: [not-there]\nstarted: 2025-12-30T10:00:00Z\n---\n";
  await place.write("incidents/2020-01-01-first/incident.md", broken);
  await place.write("incidents/2025-12-30-last/incident.md", broken);
  await place.write("incidents/2025-12-31-odd/incident.md", odd);
  const found = await foundAlike(place);
  const files = found.filter(({ rule }) => rule === "content/form").map(({ place: { file } }) => file.split("/")[1]);
  expect(new Set(files)).toEqual(new Set(["2020-01-01-first", "2025-12-30-last", "2025-12-31-odd"]));
  expect(found.length).toBeGreaterThan(100);
  expect(await foundAlike(place)).toEqual(found);
});
