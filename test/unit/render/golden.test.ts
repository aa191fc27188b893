import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stories } from "../../support/announcements.ts";
import { mediaOf } from "../../support/media.ts";

const golden = join(import.meta.dirname, "../../golden");

/** `UPDATE_GOLDEN=1` writes the files anew; look at the difference before you commit it. */
const rewrites = process.env["UPDATE_GOLDEN"] === "1";

describe.each(Object.entries(stories))("the story %s", (story, announcement) => {
  test("is told on every medium byte for byte as it was", async () => {
    const folder = join(golden, story);
    for (const [file, told] of Object.entries(await mediaOf(announcement))) {
      if (rewrites) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, file), told);
      }
      expect(told, `${story}/${file}`).toBe(await readFile(join(folder, file), "utf8"));
    }
  });
});
