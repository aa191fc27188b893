import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { advanceNotice } from "../../support/advance-notice.ts";
import { mailOf } from "../../support/media.ts";

const folder = join(import.meta.dirname, "../../golden/advance");
test("an advance notice says first that it is in confidence, and until when", () => {
  const { subject, text, html } = mailOf(advanceNotice, true);
  expect(subject).toContain(`] In confidence: ${advanceNotice.title} (4 March 2026)`);
  for (const part of [text, html].map((words) => words.replaceAll(/\s+/g, " "))) {
    expect(part).toContain("You read this before the public does. It will be public on 17 March 2026, 08:00 UTC");
    expect(part).toContain("Please answer this mail with one word");
    expect(part).not.toContain("may not show this update yet");
    expect(part).toContain("https://status.example.com/");
  }
});

test("an advance notice is written byte for byte as it was", async () => {
  const { subject, text, html } = mailOf(advanceNotice);
  const told = { "email.txt": `Subject: ${subject}\n\n${text}`, "email.html": html };
  for (const [file, words] of Object.entries(told)) {
    if (process.env["UPDATE_GOLDEN"] === "1") {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, file), words);
    }
    expect(words, file).toBe(await readFile(join(folder, file), "utf8"));
  }
});
