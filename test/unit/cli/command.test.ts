import { expect, test } from "vitest";
import { refuseUnknown } from "#cli/command.ts";
import { UsageError } from "#cli/session.ts";

const args = {
  dryRun: { type: "boolean" },
  only: { type: "string", alias: "o" },
  file: { type: "positional" },
} as const;

test.each([
  [["--dry-run"]],
  [["--dryRun"]],
  [["--no-dry-run"]],
  [["--only", "checkout-errors"]],
  [["--only=checkout-errors", "people.csv"]],
  [["-o", "checkout-errors"]],
  [["-"]],
  [["--", "--whatever"]],
])("takes %j", (words) => {
  expect(() => refuseUnknown(words, args)).not.toThrow();
});

test.each([
  [["--dryrun"], "There is no option --dryrun."],
  [["--live=true"], "There is no option --live."],
  [["-x"], "There is no option -x."],
  [["one.csv", "two.csv"], "“two.csv” is a word too many."],
])("refuses %j", (words, sentence) => {
  expect(() => refuseUnknown(words, args)).toThrow(UsageError);
  expect(() => refuseUnknown(words, args)).toThrow(sentence);
});
