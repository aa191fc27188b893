import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anAnnouncement } from "../../support/announcement.ts";
import { mailOf } from "../../support/media.ts";

const folder = join(import.meta.dirname, "../../golden/advance");
const title = "Order lists of 120 shops were opened";
const advance = anAnnouncement({
  id: "advance/5f0c0a8c7f2f",
  subject: { kind: "incident", id: "advance-5f0c0a8c7f2f", date: new Date("2026-03-04T07:00:00Z") },
  path: "",
  at: new Date("2026-03-16T08:00:00Z"),
  state: "identified",
  category: "security",
  title,
  words: { en: { title, body: "Somebody opened the order lists of 120 shops. The way in is closed since 14 March." } },
  components: [],
  customerActions: ["Be wary of letters that name an order of yours."],
  nextUpdateBy: undefined,
  advance: { publicAt: new Date("2026-03-17T08:00:00Z") },
});

test("an advance notice says first that it is in confidence, and until when", () => {
  const { subject, text, html } = mailOf(advance, true);
  expect(subject).toContain(`] In confidence: ${title} (4 March 2026)`);
  for (const part of [text, html].map((words) => words.replaceAll(/\s+/g, " "))) {
    expect(part).toContain("You read this before the public does. It will be public on 17 March 2026, 08:00 UTC");
    expect(part).toContain("Please answer this mail with one word");
    expect(part).not.toContain("may not show this update yet");
    expect(part).toContain("https://status.example.com/");
  }
});

test("an advance notice is written byte for byte as it was", async () => {
  const { subject, text, html } = mailOf(advance);
  const told = { "email.txt": `Subject: ${subject}\n\n${text}`, "email.html": html };
  for (const [file, words] of Object.entries(told)) {
    if (process.env["UPDATE_GOLDEN"] === "1") {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, file), words);
    }
    expect(words, file).toBe(await readFile(join(folder, file), "utf8"));
  }
});
