import { z } from "zod";

const path = (fallback: string) => z.string().min(1).default(fallback);
const secret = z.string().min(1).optional();
const localOrHttps = z.url({ protocol: /^https?$/, error: "is not a web address" }).optional();

/** The whole environment. Empty values count as unset. Secrets are named, never shown. */
export const environment = z.object({
  OPENLINE_CONTENT: path("content").describe("Directory of the content; may be a checkout of a private repository."),
  OPENLINE_DATA: path(".openline").describe("Directory of ledger, subscribers and outbox; never in git."),
  OPENLINE_OUT: path("dist").describe("Directory of the built page."),
  OPENLINE_EMBARGO: z.string().min(1).optional().describe("Private checkout that holds embargoed folders."),
  OPENLINE_SIGNERS: z
    .string()
    .min(1)
    .optional()
    .describe("Who may approve and release: OpenSSH's file of allowed signers, kept outside of every repository."),
  OPENLINE_BACKUP: z
    .string()
    .min(1)
    .optional()
    .describe(
      "File or directory where backups of `OPENLINE_DATA` end up; `openline readiness` looks how old they are.",
    ),
  OPENLINE_WATCH_URL: localOrHttps.describe("Webhook of the communicators that `openline overdue --tell` posts to."),
  OPENLINE_ONLY: z
    .string()
    .min(1)
    .optional()
    .describe("Set by `publish --only` for its build: the one id whose folder must be whole."),
  OPENLINE_LANGUAGE: z
    .string()
    .min(1)
    .optional()
    .describe("Set by the build for its pages in another language than the site's first."),
  OPENLINE_EXERCISES: z
    .literal("shown")
    .optional()
    .describe("Set by `openline drill` for its preview: there, and nowhere else, exercises have pages."),
  OPENLINE_PORT: z.coerce.number().int().min(0).max(65_535).default(4321).describe("Port of `npm start` and `serve`."),
  SITE_URL: localOrHttps.describe(
    "Where this build of the page lives, also with a sub-path; site.yaml's address if unset.",
  ),
  SERVICE_URL: localOrHttps.describe(
    "Where the subscription service lives, if not at site.yaml's `subscriptions.address`: for trying it here.",
  ),
  DATABASE_URL: z.string().min(1).optional().describe("PostgreSQL; not supported yet."),
  SMTP_URL: secret.describe("The mail server: `smtps://user:password@host:465` or `smtp://host:587`."),
  MAIL_FROM: z.string().min(1).optional().describe("The sender's address; site.yaml's if unset."),
  DKIM_KEY_FILE: z.string().min(1).optional().describe("File of the private key that signs mail (PEM, RSA 2048)."),
  DKIM_SELECTOR: z.string().min(1).optional().describe("The key's selector in DNS."),
  TOKEN_KEYS: secret.describe("Keys of unsubscribe links, `id:base64url` each, newest first, divided by blanks."),
  OPENLINE_PUBLISH_KEY: secret.describe(
    "Secret that CI signs its requests to publish with: `whsec_` and the base64 of 32 random bytes.",
  ),
  X_APP_KEY: secret.describe("X: the app's key."),
  X_APP_SECRET: secret.describe("X: the app's secret."),
  X_ACCESS_TOKEN: secret.describe("X: the account's token."),
  X_ACCESS_SECRET: secret.describe("X: the account's secret."),
  X_API_URL: localOrHttps.describe("X: another address of the API, for a local server that stands in."),
  SOURCE_DATE_EPOCH: z.coerce
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe("The clock of build and preview in seconds since 1970; never of publish."),
});
export type Environment = z.output<typeof environment> & {
  /** `OPENLINE_SECRET_<CHANNEL>`, by channel name in lower case with hyphens. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Where programs are found, as `PATH` says; the build needs git. */
  readonly programs: string;
};
