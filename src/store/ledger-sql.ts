const thisRow = "announcement = :announcement AND channel = :channel AND recipient = :recipient";

/** The first call makes the row; a later one takes it over where that is allowed. No row comes back if it is not. */
export const claim = `
  INSERT INTO deliveries (announcement, channel, recipient, state, attempts, owner, lease_until, changed_at)
  SELECT :announcement, :channel, :recipient, 'attempting', 1, :owner, :lease_until, :now
  WHERE NOT EXISTS (SELECT 1 FROM adopted WHERE adopted.announcement = :announcement)
  ON CONFLICT (announcement, channel, recipient) DO UPDATE SET
    state = 'attempting', attempts = attempts + 1, owner = :owner, lease_until = :lease_until,
    reason = NULL, retry_at = NULL, changed_at = :now
  WHERE state IN ('unknown', 'excluded') OR (state = 'deferred' AND (retry_at IS NULL OR retry_at <= :now))
  RETURNING *`;

export const settle = `
  UPDATE deliveries SET
    unknowns = unknowns + (state = 'attempting' AND :state = 'unknown'),
    state = :state, receipt = :receipt, url = :url, reason = :reason, retry_at = :retry_at,
    owner = NULL, lease_until = NULL, changed_at = :now
  WHERE ${thisRow}
    AND (state IN ('attempting', 'unknown') OR (:state = 'sent' AND state NOT IN ('sent', 'adopted')))`;

export const mark = `
  INSERT INTO deliveries (announcement, channel, recipient, state, reason, changed_at)
  VALUES (:announcement, :channel, :recipient, :state, :reason, :now)
  ON CONFLICT (announcement, channel, recipient) DO UPDATE SET
    state = :state, reason = :reason, retry_at = NULL, changed_at = :now
  WHERE state NOT IN ('sent', 'unknown', 'adopted', 'refused', 'attempting')`;

/** A person who says that nothing arrived takes the doubt away, too. */
export const resolve = `
  UPDATE deliveries SET
    state = :state, reason = 'settled by a person', retry_at = NULL, changed_at = :now,
    unknowns = CASE WHEN :state = 'deferred' THEN 0 ELSE unknowns END
  WHERE ${thisRow} AND state = 'unknown'`;

export const expire = `
  UPDATE deliveries SET
    state = 'unknown', unknowns = unknowns + 1, owner = NULL, lease_until = NULL, changed_at = :now,
    reason = 'the run that made the call ended before the answer was written down'
  WHERE state = 'attempting' AND (:dead = 'all' OR lease_until <= :now)`;

export const row = `SELECT * FROM deliveries WHERE ${thisRow}`;

export const entries = "SELECT * FROM deliveries WHERE announcement = :announcement AND channel = :channel";

export const receipts = `
  SELECT announcement, receipt FROM deliveries
  WHERE announcement IN (SELECT value FROM json_each(:announcements))
    AND channel = :channel AND recipient = :recipient AND state = 'sent' AND receipt IS NOT NULL`;

const oldestFirst = "ORDER BY changed_at, announcement, channel, recipient";
export const list = `SELECT * FROM deliveries WHERE :state IS NULL OR state = :state ${oldestFirst}`;
/** The index of what is not over yet serves only where the state stands in the words of the query. */
export const listOpen = {
  attempting: `SELECT * FROM deliveries WHERE state = 'attempting' ${oldestFirst}`,
  unknown: `SELECT * FROM deliveries WHERE state = 'unknown' ${oldestFirst}`,
  deferred: `SELECT * FROM deliveries WHERE state = 'deferred' ${oldestFirst}`,
} as const;

export const anything = `
  SELECT EXISTS (SELECT 1 FROM deliveries) OR EXISTS (SELECT 1 FROM adopted) OR EXISTS (SELECT 1 FROM publications) AS found`;

export const adopt = "INSERT INTO adopted VALUES (:announcement, :now) ON CONFLICT DO NOTHING";
export const adopted = "SELECT announcement FROM adopted";

export const publish = `
  INSERT INTO published VALUES (:id, :hash, :now)
  ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, published_at = excluded.published_at
  WHERE hash <> excluded.hash`;
export const published = "SELECT id, hash FROM published";
export const publication = "INSERT INTO publications (commit_id, published_at) VALUES (:commit, :now)";
export const publishedCommit = `
  SELECT commit_id FROM publications WHERE commit_id IS NOT NULL ORDER BY number DESC LIMIT 1`;
