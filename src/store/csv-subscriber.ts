import { randomBytes } from "node:crypto";
import { language } from "#model/ids.ts";
import { audiences } from "#model/subscriber.ts";
import { line } from "#model/text.ts";
import { addressIn } from "#store/csv-address.ts";
import type { Column } from "#store/csv-columns.ts";
import { momentIn } from "#store/csv-moment.ts";
import type { RowProblem } from "#store/csv-problem.ts";
import type { Row } from "#store/csv-row.ts";
import { type KnownNames, scopeIn } from "#store/csv-scope.ts";
import { standingIn } from "#store/csv-standing.ts";
import type { NewSubscriber } from "#store/subscribers.ts";

/** What holds for every row of a list. */
export interface MovingIn {
  readonly known: KnownNames;
  /** Where the list comes from: `import:statuspage`. A row that says where it came from keeps that. */
  readonly source: string;
  readonly now: Date;
  /** The words that they agreed to elsewhere, for rows that do not say. */
  readonly agreed?: string | undefined;
  /** Everybody is asked again, whether they agree to these words. */
  readonly ask?: string | undefined;
}

const words = line(500);
const secretForm = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/** A row as somebody new, or what is wrong with it. */
export function readRow(row: Row, moving: MovingIn): NewSubscriber | RowProblem {
  const reached = addressIn(row);
  if ("what" in reached) return reached;
  const standing = standingIn(row);
  if (typeof standing !== "string") return standing;
  const scope = scopeIn(row, moving.known);
  if ("what" in scope) return scope;
  const times = timesIn(row, moving.now);
  if ("what" in times) return times;
  const facts = factsIn(row, reached.via === "webhook");
  if ("what" in facts) return facts;

  const kept = { ...reached, ...facts, scope, source: row.one("source") || moving.source };
  if (moving.ask !== undefined) {
    const { createdAt } = times;
    return { ...kept, state: "pending", consent: moving.ask, createdAt, askedAt: moving.now };
  }
  if (standing === "pending") return { ...kept, ...times, confirmedAt: undefined, state: standing };
  return { ...kept, consent: kept.consent ?? moving.agreed, ...times, state: standing };
}

type Facts = Pick<NewSubscriber, "language" | "audience" | "consent" | "secret">;

function factsIn(row: Row, isSigned: boolean): Facts | RowProblem {
  // `pt_BR` is how many programs write `pt-br`.
  const spoken = language.safeParse(row.one("language").toLowerCase().replaceAll("_", "-"));
  if (row.one("language") !== "" && !spoken.success)
    return { column: "language", what: "is not a language tag; write it like “en” or “pt-br”" };
  const heard = row.one("audience").toLowerCase();
  const audience = heard === "" ? "public" : audiences.find((known) => known === heard);
  if (audience === undefined)
    return { column: "audience", what: "is no audience; write public, test or security-contacts" };
  for (const column of ["source", "consent"] as const) {
    const said = words.safeParse(row.one(column));
    if (row.one(column) !== "" && !said.success)
      return { column, what: said.error.issues[0]?.message ?? "cannot be read" };
  }
  const secret = row.one("secret");
  if (secret !== "" && !secretForm.test(secret))
    return {
      column: "secret",
      what: "is no secret of a webhook; write “whsec_” and base64, or leave it empty for a new one",
    };
  // Whoever moves in without a secret gets one: nothing is posted unsigned.
  const made = isSigned ? `whsec_${randomBytes(32).toString("base64")}` : undefined;
  return { language: spoken.data, audience, consent: row.one("consent") || undefined, secret: secret || made };
}

type Times = Pick<NewSubscriber, "createdAt" | "askedAt" | "confirmedAt">;
const timeColumns = ["created_at", "asked_at", "confirmed_at"] as const satisfies readonly Column[];

function timesIn(row: Row, now: Date): Times | RowProblem {
  for (const column of timeColumns) {
    const cell = row.one(column);
    const at = momentIn(cell);
    if (cell !== "" && at === undefined)
      return { column, what: "is no moment; write it like “2024-03-14” or “2024-03-14T09:42:00Z”" };
    if (at !== undefined && at > now) return { column, what: "lies in the future; mend the date" };
  }
  const [createdAt, askedAt, confirmedAt] = timeColumns.map((column) => momentIn(row.one(column)));
  return { createdAt, askedAt: askedAt ?? createdAt, confirmedAt: confirmedAt ?? createdAt };
}
