import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emailOf } from "#render/email.ts";
import { mailedStories } from "../../support/mailed-stories.ts";
import { base, preferences, settings, unsubscribe } from "../../support/media.ts";

const golden = join(import.meta.dirname, "../../golden");

test.each(Object.entries(mailedStories))("the letter %s is written byte for byte as it was", async (story, said) => {
  const options = { base, language: said.language, pageLags: false, unsubscribe, preferences };
  const { subject, text, html } = emailOf(said, settings, options);
  const folder = join(golden, story);
  for (const [file, words] of Object.entries({ "email.txt": `Subject: ${subject}\n\n${text}`, "email.html": html })) {
    if (process.env["UPDATE_GOLDEN"] === "1") {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, file), words);
    }
    expect(words, `${story}/${file}`).toBe(await readFile(join(folder, file), "utf8"));
  }
});
