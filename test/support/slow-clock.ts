import type { Timer } from "#delivery/pace.ts";

/** A clock that stands still until a test moves it; whoever waits goes on when their time has come. */
export class SlowClock implements Timer {
  #now = 0;
  #sleepers: { readonly until: number; wake(): void }[] = [];

  now(): number {
    return this.#now;
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ until: this.#now + milliseconds, wake }));
  }

  /** Moves on by `milliseconds`, waking each sleeper at their own moment. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await everybodyHasGoneOn();
    for (let next = this.#nextBy(end); next !== undefined; next = this.#nextBy(end)) {
      this.#now = Math.max(this.#now, next.until);
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
      next.wake();
      await everybodyHasGoneOn();
    }
    this.#now = end;
  }

  #nextBy(end: number) {
    return this.#sleepers.filter(({ until }) => until <= end).toSorted((a, b) => a.until - b.until)[0];
  }
}

/** Lets all code that waits for nothing but its turn run on. */
function everybodyHasGoneOn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
