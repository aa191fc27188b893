/** What a place on the page says from a moment on, if nobody says anything until then. */
export interface Turn {
  /** Seconds since 1970. */
  readonly at: number;
  /** Its words; "" where it falls silent, and left out where its words stay. */
  readonly text?: string;
  readonly shape?: string;
  /** Its `data-` attributes. */
  readonly marks?: Readonly<Record<string, string>>;
}

/** The words for a promise that ran out. */
export interface Lateness {
  /** `{0}` stands for the moment that was promised, `{1}` for how long ago that is. */
  readonly late: string;
  readonly lengths?: LengthForms | undefined;
}

/** Lengths of time in one language: the forms of days, hours and minutes by plural category, `#` being the number. */
export interface LengthForms {
  readonly days: Readonly<Record<string, string>>;
  readonly hours: Readonly<Record<string, string>>;
  readonly minutes: Readonly<Record<string, string>>;
  /** What stands between two of them. */
  readonly joiner: string;
}
