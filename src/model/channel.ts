import { z } from "zod";
import { line, mailAddress, serverAddress, webAddress } from "#model/text.ts";
import { day } from "#model/time.ts";

const declared = {
  since: day.describe("The day the line was opened; a line born during an incident is refused."),
  enabled: z.boolean().default(true).describe("Whether it is used at all."),
  audience: z
    .enum(["public", "test", "security-contacts"])
    .default("public")
    .describe("Whom it reaches; exercises go to `test` only."),
  atLeast: z
    .enum(["none", "minor", "major", "critical"])
    .default("none")
    .describe("The least impact that is told here; the rest stays on the page and in the feeds."),
  note: line(200).optional().describe("How readers recognise it."),
};
const account = {
  ...declared,
  handle: line(120).describe("The account's name as readers see it."),
  url: webAddress.describe("The account's page."),
};
const post = {
  ...account,
  thread: z.enum(["auto", "never"]).default("auto").describe("Whether updates of one incident reply to each other."),
  followersAtLeast: z
    .int()
    .min(0)
    .max(1_000_000_000)
    .default(50)
    .describe("How many followers are enough; `openline readiness` warns below."),
};
/** A channel whose address is a secret: `OPENLINE_SECRET_<CHANNEL>`. */
const hooked = { ...declared, url: webAddress.optional().describe("Where people can join, if they can.") };

/** The settings of one line, before the incident declared and dated. Secrets never stand here. */
export const channelSettings = z.discriminatedUnion("kind", [
  z.strictObject({
    ...declared,
    kind: z.literal("email").describe("What kind of line it is; the other keys follow from it."),
    from: mailAddress.describe("The sender's address."),
    fromName: line(80).optional().describe("The sender's name; the site's name if left out."),
    replyTo: mailAddress.optional().describe("A mailbox that somebody reads."),
    bounceDomain: line(253).optional().describe("The domain that bounces come back to."),
    subject: z.enum(["stable", "state-prefix"]).default("stable").describe("Whether subjects begin with the state."),
    onUnknown: z
      .enum(["repeat", "hold"])
      .default("repeat")
      .describe("What is done when it is not known whether a letter was taken: repeat it, or hold it for a person."),
    connections: z.int().min(1).max(50).default(5).describe("How many connections to the mail server at once."),
    perSecond: z.int().min(1).max(10_000).optional().describe("How many letters a second at the most."),
  }),
  z.strictObject({
    ...post,
    kind: z.literal("x").describe("What kind of line it is; the other keys follow from it."),
    links: z
      .enum(["every", "root-only"])
      .default("every")
      .describe("Whether every post carries the link, or the first only (a post with a link costs more)."),
  }),
  z.strictObject({
    ...post,
    kind: z.literal("mastodon").describe("What kind of line it is; the other keys follow from it."),
    server: serverAddress.describe("The server's address; plain http on this very machine alone."),
    maxCharacters: z
      .int()
      .min(300)
      .max(100_000)
      .default(500)
      .describe("How long a post may be; the instance tells its own bound at `/api/v2/instance`."),
  }),
  z.strictObject({
    ...post,
    kind: z.literal("bluesky").describe("What kind of line it is; the other keys follow from it."),
    server: serverAddress
      .default("https://bsky.social")
      .describe("The server's address; plain http on this very machine alone."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("slack").describe("What kind of line it is; the other keys follow from it."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("discord").describe("What kind of line it is; the other keys follow from it."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("teams").describe("What kind of line it is; the other keys follow from it."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("webhook").describe("What kind of line it is; the other keys follow from it."),
    shape: z.enum(["openline", "statuspage"]).default("openline").describe("The form of the body."),
    publicKey: z
      .string()
      .regex(
        /^whpk_[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
        "is not a public key; write it as “openline webhook-key” prints it",
      )
      .optional()
      .describe("What its signatures are verified with (ed25519); the channels page shows it."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("websub").describe("What kind of line it is; the other keys follow from it."),
    hub: serverAddress.describe("The hub's address; plain http on this very machine alone."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("ntfy").describe("What kind of line it is; the other keys follow from it."),
    server: serverAddress.describe("The server's address; plain http on this very machine alone."),
    topic: z
      .string()
      .regex(/^[-_A-Za-z0-9]{1,64}$/, "is not a topic; write at most 64 letters, digits, “-” and “_”")
      .describe("The topic that people subscribe to."),
  }),
  z.strictObject({
    ...declared,
    kind: z.literal("hooks").describe("What kind of line it is; the other keys follow from it."),
  }),
  z.strictObject({
    ...hooked,
    kind: z.literal("exec").describe("What kind of line it is; the other keys follow from it."),
    command: z
      .array(line(400))
      .min(1)
      .max(20)
      .describe("A command that gets the announcement as JSON on standard input."),
  }),
]);
export type ChannelSettings = z.output<typeof channelSettings>;
export type ChannelKind = ChannelSettings["kind"];
/** The settings of a channel of one kind. */
export type SettingsOf<Kind extends ChannelKind> = Extract<ChannelSettings, { kind: Kind }>;
