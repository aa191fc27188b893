import type { Line } from "#delivery/channels/email/line.ts";

/** Servers count the letters of a connection; a fresh one is taken before they complain. */
const lettersPerLine = 100;

/** Up to so many connections, lent to one letter at a time. */
export interface Lines {
  /** Runs `use` on an open connection, waiting for one if all are in use. @throws whatever opening or `use` throws */
  lend<T>(use: (line: Line) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Keeps up to `most` connections open. A connection that cannot be opened while others stand means that the server
 * wants fewer: the letter waits for one of them. Nothing is ever sent twice from here.
 */
export function keepLines(open: () => Promise<Line>, most: number): Lines {
  const idle: Line[] = [];
  let waiting: (() => void)[] = [];
  let limit = most;
  let opening = 0;
  let standing = 0;
  let opened = 0;

  const changed = () => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };

  async function openOne(): Promise<Line> {
    opening += 1;
    try {
      const line = await open();
      standing += 1;
      opened += 1;
      return line;
    } catch (error) {
      // Before anybody who waits is woken: they must not try what has just failed.
      limit = Math.max(1, standing + opening - 1);
      throw error;
    } finally {
      opening -= 1;
      changed();
    }
  }

  async function take(): Promise<Line> {
    // A letter whose own connection failed gives up only if nobody else's came about either.
    let failure: { readonly error: unknown; readonly opened: number } | undefined;
    for (;;) {
      const line = idle.pop();
      if (line?.isOpen) return line;
      if (line !== undefined) standing -= 1;
      else if (failure !== undefined && standing + opening === 0) {
        if (failure.opened === opened) throw failure.error;
        failure = undefined;
      } else if (failure === undefined && standing + opening < limit) {
        try {
          return await openOne();
        } catch (error) {
          failure = { error, opened: standing > 0 ? -1 : opened };
        }
      } else await new Promise<void>((wake) => waiting.push(wake));
    }
  }

  function giveBack(line: Line): void {
    if (line.isOpen && line.used < lettersPerLine) idle.push(line);
    else {
      standing -= 1;
      line.close();
    }
    changed();
  }

  return {
    async lend(use) {
      const line = await take();
      try {
        return await use(line);
      } finally {
        giveBack(line);
      }
    },
    close() {
      for (const line of idle.splice(0)) {
        standing -= 1;
        line.close();
      }
    },
  };
}
