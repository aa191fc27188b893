/** What points at one version of a record (`com.atproto.repo.strongRef`). */
export interface Reference {
  readonly uri: string;
  readonly cid: string;
}

/** A reference as the ledger keeps it. */
export function receiptOf({ uri, cid }: Reference): string {
  return `${uri}#${cid}`;
}

/** The reference that a receipt holds; undefined for a receipt of another form. */
export function referenceIn(receipt: string): Reference | undefined {
  const [, uri, cid] = /^(at:\/\/[^\s#]+)#([A-Za-z0-9]+)$/.exec(receipt) ?? [];
  return uri === undefined || cid === undefined ? undefined : { uri, cid };
}

/** Where the record stands, in the words of `com.atproto.repo.getRecord`. */
export function placeOf({ uri }: Pick<Reference, "uri">): { repo: string; collection: string; rkey: string } {
  const [repo = "", collection = "", rkey = ""] = uri.slice("at://".length).split("/");
  return { repo, collection, rkey };
}
