import type { z } from "zod";

/** What a value of a key is called, where the key's own name would read badly. */
const nouns: Readonly<Record<string, string>> = {
  atLeast: "an impact",
  for: "a kind of template",
  onUnknown: "“repeat” or “hold”",
  personalData: "a degree",
  shape: "a form of webhooks",
  subject: "a form of subjects",
  tlp: "a TLP label",
  updates: "a choice of updates",
  when: "a case",
};

function nounOf(path: readonly PropertyKey[]): string {
  if (path.at(-2) === "components") return "a component status";
  const key = String(path.findLast((part) => typeof part === "string") ?? "value");
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return nouns[key] ?? `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** “none, minor, major or critical”. */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

const expectations: Readonly<Record<string, string>> = {
  string: "text; write words, in quotes if they look like a number",
  number: "a number; write it without quotes",
  int: "a whole number; write it without quotes",
  boolean: "true or false; write one of them without quotes",
  array: "a list; write it as “[one, two]” or one line each behind a hyphen",
  object: "a group of keys; write them below it, indented by two blanks",
  record: "a group of keys; write them below it, indented by two blanks",
};

/** What is wrong with a value, as `what; how to mend`, where the schema itself has no words for it. */
export function wordingOf(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== "custom") return "is missing; add it";
  if (issue.input === null) return "has no value; write one or leave the key out";
  switch (issue.code) {
    case "invalid_type":
      return `is not ${expectations[issue.expected] ?? `${issue.expected}; write it so`}`;
    case "invalid_value":
      return enumWording(issue.path ?? [], issue.values.map(String));
    case "too_big":
      return issue.origin === "array"
        ? `has more than ${issue.maximum} items; leave some out`
        : `is more than ${issue.maximum}; write a lower value`;
    case "too_small":
      return issue.origin === "array"
        ? `has fewer than ${issue.minimum} items; add some or leave the key out`
        : `is less than ${issue.minimum}; write a higher value`;
    default:
      return "is not in the form that it must have; compare with its example";
  }
}

/** The words for a value that is none of those that are taken. */
export function enumWording(path: readonly PropertyKey[], values: readonly string[]): string {
  return `is not ${nounOf(path)}; write ${orList(values)}`;
}
