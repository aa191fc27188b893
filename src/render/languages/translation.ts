import type { Vocabulary } from "#render/vocabulary.ts";

/** As much of `Words` as somebody has translated: what is missing is said in English. */
export type PartOf<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...said: never[]) => string)
    ? Words[Key]
    : PartOf<Words[Key]>;
};

/** A language other than English. */
export type Translation = PartOf<Vocabulary>;
