import { z } from "zod";

/** What CI asks for once it has built and deployed the page elsewhere. */
export const publishRequest = z.strictObject({
  /** As site.yaml names it: what is pushed elsewhere is not ours. */
  repository: z.url().max(2_000),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
});
export type PublishRequest = z.output<typeof publishRequest>;

/**
 * - `accepted`, `under way`: it is being published; ask again to hear how it ended.
 * - `told`: everybody was told. `owed`: something is left to do, said once; asking again is the retry. `unknown`: a person has to look.
 * - `busy`: another commit is being published; ask again.
 * - `foreign`: another repository, or a commit that its branch does not have. `older`: not newer than what was published.
 */
export type PublishState = "accepted" | "under way" | "told" | "owed" | "unknown" | "busy" | "foreign" | "older";

/** Lets a commit be published by whoever has the secret. */
export interface Publishing {
  /** Shared with CI alone. */
  readonly secret: Uint8Array;
  ask(request: PublishRequest): Promise<PublishState>;
}
