/** Everything that a stream brings, in one list. */
export async function everythingOf<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
}

/** A list as a stream. */
export async function* streamOf<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
