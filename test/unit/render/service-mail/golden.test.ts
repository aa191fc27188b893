import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serviceLetters, serviceMailIn } from "../../../support/service-letters.ts";

const golden = join(import.meta.dirname, "../../../golden");
const rewrites = process.env["UPDATE_GOLDEN"] === "1";
const folders = { confirm: "confirmation", known: "known", farewell: "farewell", export: "export" } as const;

describe.each(Object.entries(serviceLetters))("the letter %s", (kind, letter) => {
  test.each(["en", "ar"])("is written byte for byte as it was, in “%s”", async (language) => {
    const { subject, text, html, attachment } = serviceMailIn(letter, language);
    const folder = join(golden, folders[letter.kind], language === "en" ? "." : language);
    const told = {
      "email.txt": `Subject: ${subject}\n\n${text}`,
      "email.html": html,
      ...(attachment !== undefined && { [attachment.name]: attachment.json }),
    };
    for (const [file, words] of Object.entries(told)) {
      if (rewrites) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, file), words);
      }
      expect(words, `${kind}/${language}/${file}`).toBe(await readFile(join(folder, file), "utf8"));
    }
  });
});
