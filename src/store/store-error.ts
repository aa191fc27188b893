/** Trouble with the files of the store. Its message is for the operator; nobody needs its stack. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

// Primary result codes of SQLite (https://sqlite.org/rescode.html) that an operator can do something about.
const advice: Readonly<Record<number, string>> = {
  5: "is held by another process for longer than five seconds; let it finish, then run again",
  8: "cannot be written; give this account the right to write the file and its directory",
  10: "could not be read or written; look at the disk, then run again",
  11: "is damaged; move it away and put a backup in its place, nothing was changed",
  13: "could not grow: the disk is full; make room, then run again",
  14: "could not be opened; look whether the directory is there and may be read and written",
  26: "is not a database; move it away if it is not ours, or put a backup in its place, nothing was changed",
};

/**
 * The same trouble in the operator's words if it is theirs to mend; every other error comes back as it is,
 * because it is a fault of Openline.
 */
export function inOperatorsWords(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return error;
  // The low byte is the primary code; the rest says where in SQLite it came up.
  const words = advice[error.errcode & 0xff];
  return words === undefined ? error : new StoreError(`${file} ${words}.`, { cause: error });
}
