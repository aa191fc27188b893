import type { DatabaseSync } from "node:sqlite";

interface Write {
  /** Does the work inside the open transaction; answers what is to be told once it is on disk. */
  run(): () => void;
  fail(error: unknown): void;
}

/**
 * Work that shares a transaction with all other work that arrives in the same turn of the event loop.
 * Bringing a commit to disk is what costs, so a hundred deliveries under way pay it once.
 */
export class GroupCommit {
  readonly #connection: DatabaseSync;
  #waiting: Write[] = [];
  #committed: Promise<void> | undefined;

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
  }

  /**
   * Runs `work` in the next transaction and answers after its COMMIT.
   * Work that throws is undone alone; if the commit itself fails, all work of the group is undone and fails with it.
   */
  write<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.push({
      run: () => {
        const answer = work();
        return () => resolve(answer);
      },
      fail: reject,
    });
    this.#committed ??= new Promise((done) => {
      setImmediate(() => {
        this.#committed = undefined;
        this.#commit();
        done();
      });
    });
    return promise;
  }

  /** Resolves when nothing waits to be written any more. */
  async settled(): Promise<void> {
    while (this.#committed !== undefined) await this.#committed;
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    const answers: (() => void)[] = [];
    try {
      this.#connection.exec("BEGIN IMMEDIATE");
      for (const write of group) answers.push(this.#runAlone(write));
      this.#connection.exec("COMMIT");
    } catch (error) {
      if (this.#connection.isOpen && this.#connection.isTransaction) this.#connection.exec("ROLLBACK");
      for (const write of group) write.fail(error);
      return;
    }
    for (const answer of answers) answer();
  }

  #runAlone(write: Write): () => void {
    this.#connection.exec("SAVEPOINT work");
    try {
      const answer = write.run();
      this.#connection.exec("RELEASE work");
      return answer;
    } catch (error) {
      // Some errors of the disk end the whole transaction; then the group fails, not this work alone.
      if (!this.#connection.isTransaction) throw error;
      this.#connection.exec("ROLLBACK TO work; RELEASE work");
      return () => write.fail(error);
    }
  }
}
