import { z } from "zod";
import { slug } from "#model/ids.ts";
import type { Written } from "#model/place.ts";
import { announcedKeys } from "#model/shared.ts";
import { line } from "#model/text.ts";
import { instant } from "#model/time.ts";

/** An announcement that is no incident. */
export const noticeFacts = z.strictObject({
  ...announcedKeys,
  title: line(160).describe("What it is about, without a date: the date is added on every medium."),
  at: instant.describe("When it is said."),
  kind: z
    .enum(["policy_change", "heartbeat", "advisory", "announcement"])
    .default("announcement")
    .describe("What it is for: a change of policy, a word in quiet times, advice, or anything else."),
  summary: line(200).optional().describe("What it says, in one sentence."),
  components: z.array(slug).max(100).optional().describe("Components that it is about."),
  until: instant.optional().describe("Until when it stands on the first page."),
  social: line(280).optional().describe("Words for short posts, where the summary does not do."),
});
export type Notice = z.output<typeof noticeFacts> & Written;
