-- The memory of whom we told what. Times are milliseconds since 1970, UTC.
-- No addresses and no secrets: recipients are ids of subscribers or handles of accounts.
CREATE TABLE deliveries (
  announcement TEXT NOT NULL,
  channel TEXT NOT NULL,
  recipient TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (
    'attempting', 'sent', 'refused', 'deferred', 'unknown', 'superseded', 'suppressed', 'excluded', 'adopted'
  )),
  -- How many calls were made, and how many of them nobody knows the end of.
  attempts INTEGER NOT NULL DEFAULT 0,
  unknowns INTEGER NOT NULL DEFAULT 0,
  receipt TEXT,
  url TEXT,
  reason TEXT,
  retry_at INTEGER,
  -- Who makes the call now, and until when that claim holds.
  owner TEXT,
  lease_until INTEGER,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (announcement, channel, recipient)
) STRICT, WITHOUT ROWID;

-- What is not over yet: few rows among many.
CREATE INDEX deliveries_open ON deliveries (state, changed_at) WHERE state IN ('attempting', 'unknown', 'deferred');

-- History that is taken as told, on every channel and for every recipient.
CREATE TABLE adopted (
  announcement TEXT PRIMARY KEY,
  adopted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was published, by its hash: published words do not change any more.
CREATE TABLE published (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  published_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every act of publishing; it has a commit only if that was published whole.
CREATE TABLE publications (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  commit_id TEXT,
  published_at INTEGER NOT NULL
) STRICT;
