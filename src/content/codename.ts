import { firstWords } from "#content/codename/first-words.ts";
import { secondWords } from "#content/codename/second-words.ts";
import { tellingWord } from "#content/telling-words.ts";

/**
 * Two innocuous words for what nobody may know of yet, such as `sapphire-unicorn`.
 *
 * @param taken Codenames that are in use, or were.
 * @param avoid Names that would tell what it is about, as `namesThatTell` lists them.
 * @param random A number from 0 to below its argument, which nobody can foresee: `randomInt` of node:crypto.
 */
export function newCodename(
  taken: ReadonlySet<string>,
  avoid: readonly string[],
  random: (below: number) => number,
): string {
  const first = firstWords.filter((word) => tellingWord(word, avoid) === undefined);
  const second = secondWords.filter((word) => tellingWord(word, avoid) === undefined);
  const free = first.flatMap((one) => second.map((other) => `${one}-${other}`)).filter((name) => !taken.has(name));
  while (free.length > 0) {
    const [name] = free.splice(random(free.length), 1);
    // Two innocent words may make a telling one where they meet.
    if (name !== undefined && tellingWord(name, avoid) === undefined) return name;
  }
  throw new RangeError("Every codename is taken, or would tell of something.");
}
