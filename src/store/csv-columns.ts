/** The columns that a file of ours has, in this order. */
export const ourColumns = [
  "via",
  "address",
  "state",
  "audience",
  "language",
  "components",
  "groups",
  "kinds",
  "at_least",
  "updates",
  "source",
  "created_at",
  "asked_at",
  "confirmed_at",
  "consent",
  "secret",
] as const;

/** Every column that is understood; files of others have an address for each way, and say otherwise who is in doubt. */
export const columns = [...ourColumns, "email", "endpoint", "quarantined", "skip_confirmation"] as const;
export type Column = (typeof columns)[number];

/** Where an address may stand. */
export const addressColumns: readonly Column[] = ["email", "address", "endpoint"];

/** Other names of columns, as they stand in the exports of status pages; without blanks, dashes and capitals. */
const otherNames: Readonly<Record<string, Column>> = {
  type: "via",
  mode: "via",
  channel: "via",
  subscribertype: "via",
  subscriptiontype: "via",
  mail: "email",
  emailaddress: "email",
  mailaddress: "email",
  contact: "address",
  subscriber: "address",
  recipient: "address",
  url: "endpoint",
  webhook: "endpoint",
  webhookurl: "endpoint",
  endpointurl: "endpoint",
  status: "state",
  quarantinedat: "quarantined",
  skipconfirmationnotification: "skip_confirmation",
  lang: "language",
  locale: "language",
  component: "components",
  componentid: "components",
  componentids: "components",
  componentname: "components",
  componentnames: "components",
  subscribedat: "created_at",
};

const folded = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const byName = new Map<string, Column>([
  ...columns.map((column) => [folded(column), column] as const),
  ...Object.entries(otherNames),
]);

/** The column that a cell of the header names. `Component 2` is one more of `components`. */
export function columnNamed(cell: string): Column | undefined {
  const name = folded(cell);
  return byName.get(name) ?? byName.get(name.replace(/\d+$/, ""));
}
