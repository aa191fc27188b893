import { z } from "zod";

/** Names that a file system of some reader's or writer's machine keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of an incident, component or channel: it stands in addresses for ever. */
export const slug = z
  .string()
  .max(80, "is longer than 80 characters; shorten it")
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "is not a name for an address; write lower-case letters, digits and single hyphens, like “checkout-errors”",
  )
  .refine((name) => !reserved.test(name), "is a name that Windows keeps for itself; choose another");

/** `2026-03-14T0942Z-investigating`: when it was said, in UTC, and what state it said. */
export const updateStem = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{4}(?:\d{2})?Z-[a-z_]+$/,
    "is not the name of an update file; write it like “2026-03-14T0942Z-investigating”",
  );

/** The time that an update file's name says, as ISO 8601 up to the minute or second. */
export function stemTime(stem: string): Date {
  const [, day, hour, minute, second] = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})?Z/.exec(stem) ?? [];
  return new Date(`${day}T${hour}:${minute}:${second ?? "00"}Z`);
}

/** The name that an update said at `at` has: seconds only where they are not zero. */
export function stemOf(at: Date, status: string): string {
  const [day, time = ""] = at.toISOString().split("T");
  const seconds = time.slice(6, 8) === "00" ? "" : time.slice(6, 8);
  return `${day}T${time.slice(0, 2)}${time.slice(3, 5)}${seconds}Z-${status}`;
}

/** A language tag of the kind that `lang` attributes take: `en`, `fr`, `pt-br`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/, "is not a language tag; write it like “en” or “pt-br”");
