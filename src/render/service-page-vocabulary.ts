/** Words of the forms with which readers subscribe, choose and leave, on the page and at the service itself. */
export interface ServicePageVocabulary {
  readonly subscribe: string;
  /** The same where there are other ways than mail. */
  readonly subscribeAny: string;
  readonly subscribeMeaning: string;
  readonly address: string;
  /** The list of ways in which readers can be told. */
  readonly via: string;
  readonly anyAddress: string;
  readonly hookAddress: string;
  /** What people read who see the field that must stay empty. */
  readonly leaveEmpty: string;
  readonly choice: string;
  readonly choiceMeaning: string;
  wholeGroup(name: string): string;
  readonly kinds: string;
  readonly everyKind: string;
  readonly leastImpact: string;
  readonly anyImpact: string;
  orWorse(impact: string): string;
  readonly howOften: string;
  readonly eachUpdate: string;
  readonly firstAndLast: string;
  readonly language: string;
  readonly everything: string;
  readonly consent: string;
  readonly subscribeNow: string;
  readonly rather: string;
  readonly notOffered: string;

  readonly asked: string;
  askedMeaning(length: string): string;
  readonly nothingCame: string;
  /** The same three to who gave the address of a webhook. */
  readonly hookAsked: string;
  hookAskedMeaning(length: string): string;
  readonly hookNothingCame: string;

  readonly confirm: string;
  readonly confirmMeaning: string;
  readonly confirmNow: string;
  readonly notMe: string;
  readonly confirmed: string;
  readonly confirmedMeaning: string;
  readonly expired: string;
  readonly expiredMeaning: string;

  readonly preferences: string;
  readonly change: string;
  readonly save: string;
  readonly saved: string;
  readonly gone: string;
  readonly goneMeaning: string;

  readonly leave: string;
  readonly leaveMeaning: string;
  readonly left: string;
  readonly leftMeaning: string;
  readonly again: string;
  readonly erase: string;
  readonly eraseMeaning: string;
  readonly eraseNow: string;
  readonly erased: string;
  readonly erasedMeaning: string;
  readonly kept: string;
  readonly keptMeaning: string;
  readonly sendKept: string;
  readonly keptSent: string;
  readonly keptSentMeaning: string;

  readonly wrongLink: string;
  readonly wrongLinkMeaning: string;
  readonly trouble: string;
  readonly troubleMeaning: string;
  readonly refused: string;
  readonly tooLong: string;
  readonly noForm: string;
  readonly foreignForm: string;
  readonly wrongVerb: string;

  /** What stands above a form that could not be taken. */
  readonly mend: string;
  readonly problems: Readonly<
    Record<"missing" | "malformed" | "foreignLetters" | "hook" | "consent" | "choice" | "way" | "language", string>
  >;
}
