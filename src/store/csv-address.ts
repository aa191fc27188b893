import { hookAddress } from "#model/hook-address.ts";
import { mailOf } from "#model/mail-address.ts";
import type { Way } from "#model/subscriber.ts";
import type { RowProblem } from "#store/csv-problem.ts";
import type { Row } from "#store/csv-row.ts";

const wayNames: Readonly<Record<string, Way>> = {
  "": "email",
  email: "email",
  mail: "email",
  webhook: "webhook",
  slack: "slack",
  discord: "discord",
  teams: "teams",
};
/** Ways of others that may be called by their name; any other word may be a name of somebody. */
const known = /^(?:sms|phone|slack|discord|teams|microsoft_teams|integration_partner|twitter|rss|voice|call)$/;
const longestMail = 254;

/** Whom a row wants to be told, and by what way. */
export function addressIn(row: Row): { readonly via: Way; readonly address: string } | RowProblem {
  const kind = row.one("via").toLowerCase().replace("-", "").replace(" ", "_");
  const via = wayNames[kind];
  if (via === undefined) return unknownWay(kind);
  return via === "email" ? mailIn(row) : hookIn(row, via, kind);
}

function mailIn(row: Row): { readonly via: Way; readonly address: string } | RowProblem {
  const column = row.one("email") === "" && row.one("address") !== "" ? "address" : "email";
  const written = row.one(column);
  if (written.length > longestMail)
    return { column, what: `is longer than ${longestMail} characters; no mail server takes it` };
  const read = mailOf(written);
  if ("address" in read) return { via: "email", address: read.address };
  switch (read.problem) {
    case "missing":
      return { column, what: "is empty; nobody can be told" };
    case "foreignLetters":
      return {
        column,
        what: "has letters of another script before the @, which many mail servers refuse; ask for another address",
      };
    case "malformed":
      return { column, what: "is not a mail address; write it like “status@example.com”" };
  }
}

function hookIn(
  row: Row,
  via: Exclude<Way, "email">,
  kind: string,
): { readonly via: Way; readonly address: string } | RowProblem {
  const column = row.one("endpoint") === "" ? "address" : "endpoint";
  const written = row.one(column);
  const address = hookAddress(via, written);
  if (address !== undefined) return { via, address };
  // Others reach Slack and Teams through an app of their own, and have no address to give away.
  if (via !== "webhook" && !written.startsWith("http")) return unknownWay(kind);
  return {
    column,
    what: `is not an address of a webhook that ${via === "webhook" ? "the world" : via} answers at; write it with https and a name`,
  };
}

function unknownWay(kind: string): RowProblem {
  const way = known.test(kind) ? kind : "another way";
  return {
    column: "via",
    what: `wants to be told by ${way}, which Openline does not do; ask them for an address of mail`,
    unknownWay: way,
  };
}
