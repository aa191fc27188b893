/** Words of the search, some of which its script puts together. */
export interface SearchVocabulary {
  readonly label: string;
  readonly button: string;
  readonly hint: string;
  readonly kind: string;
  readonly everyKind: string;
  readonly component: string;
  readonly everyComponent: string;
  readonly year: string;
  readonly everyYear: string;
  /** `{count}` is where the number goes. */
  readonly found: string;
  readonly foundOne: string;
  readonly foundNone: string;
  readonly more: string;
  readonly failed: string;
  /** For readers whose browser runs no script; the history stands below it. */
  readonly withoutScript: string;
}
