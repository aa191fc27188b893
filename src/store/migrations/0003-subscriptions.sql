-- The words that people agreed to, once for each version of them.
CREATE TABLE consents (
  version TEXT PRIMARY KEY,
  words TEXT NOT NULL,
  first_used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who asked to be told, by any way. A row is erased when its subscriber leaves.
CREATE TABLE told (
  -- Random; the only name that the ledger and addresses in mails know.
  id TEXT PRIMARY KEY,
  via TEXT NOT NULL CHECK (via IN ('email', 'webhook', 'slack', 'discord', 'teams')),
  -- An address of mail, or of a webhook; the latter is a secret.
  address TEXT NOT NULL,
  -- Of mail in lower case: two spellings of one mailbox are one subscriber.
  folded_address TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'confirmed', 'unsubscribed', 'suppressed')),
  audience TEXT NOT NULL CHECK (audience IN ('public', 'test', 'security-contacts')),
  language TEXT,
  -- What they want to hear of, as JSON; NULL is everything.
  scope TEXT,
  -- What signs posts to their webhook, as Standard Webhooks write it.
  secret TEXT,
  source TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- When they asked last: until when a link to confirm is good depends on it.
  asked_at INTEGER,
  -- Which words they agreed to, and when they confirmed that it was them.
  consent TEXT REFERENCES consents (version),
  confirmed_at INTEGER,
  UNIQUE (via, folded_address)
) STRICT, WITHOUT ROWID;
INSERT INTO told (id, via, address, folded_address, state, audience, language, scope, source, created_at, confirmed_at)
  SELECT id, 'email', email, folded_email, state, audience, language, scope, source, created_at,
    CASE state WHEN 'confirmed' THEN created_at END
  FROM subscribers;
DROP TABLE subscribers;
ALTER TABLE told RENAME TO subscribers;

-- Who must not be written to, by a keyed hash: it outlives the address itself.
CREATE TABLE suppressions (
  hash TEXT PRIMARY KEY,
  reason TEXT NOT NULL CHECK (reason IN ('left', 'erased', 'bounced', 'complained')),
  suppressed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Letters that came back for a reason that may pass.
CREATE TABLE bounces (
  subscriber TEXT NOT NULL,
  bounced_at INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (subscriber, bounced_at)
) STRICT, WITHOUT ROWID;

-- Letters of the service itself that are owed: to confirm, to say farewell. A row goes when its letter is gone.
CREATE TABLE letters (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  via TEXT NOT NULL,
  address TEXT NOT NULL,
  language TEXT,
  owed_since INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL
) STRICT;
CREATE INDEX letters_due ON letters (not_before);

-- How often something was asked for in a stretch of time. Names are keyed hashes where they mean somebody.
CREATE TABLE caps (
  name TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, began_at)
) STRICT, WITHOUT ROWID;

-- How many came and went each day (UTC): growth without a name.
CREATE TABLE growth (
  day TEXT NOT NULL,
  via TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('confirmed', 'left', 'erased', 'bounced', 'complained')),
  count INTEGER NOT NULL,
  PRIMARY KEY (day, via, what)
) STRICT, WITHOUT ROWID;
