-- Who asked to be told. A row is erased when its subscriber leaves.
CREATE TABLE subscribers (
  -- Random; the only name that the ledger and addresses in mails know.
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  -- The address in lower case: two spellings of one mailbox are one subscriber.
  folded_email TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'confirmed', 'unsubscribed', 'suppressed')),
  audience TEXT NOT NULL CHECK (audience IN ('public', 'test', 'security-contacts')),
  language TEXT,
  -- What they want to hear of, as JSON; NULL is everything.
  scope TEXT,
  source TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
