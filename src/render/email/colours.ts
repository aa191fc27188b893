import type { AnnouncementState } from "#model/announcement.ts";

/** How a state looks: a colour that white text is readable on (WCAG 2.2 §1.4.3: at least 4.5 to 1), and a shape. */
export interface Badge {
  readonly colour: string;
  /** A plain character, never an emoji: it is drawn in the badge's own colour everywhere. */
  readonly shape: string;
}

const red = "#b42318";
const orange = "#b54708";
const blue = "#175cd3";
const green = "#067647";
const violet = "#5925dc";
const grey = "#475467";

/** Three signs for each state, so that no one of words, colour and shape is needed to tell. */
export const badges: Readonly<Record<AnnouncementState, Badge>> = {
  investigating: { colour: red, shape: "▲" },
  identified: { colour: orange, shape: "◆" },
  monitoring: { colour: blue, shape: "◐" },
  resolved: { colour: green, shape: "✓" },
  scheduled: { colour: violet, shape: "○" },
  in_progress: { colour: violet, shape: "◐" },
  verifying: { colour: blue, shape: "◐" },
  completed: { colour: green, shape: "✓" },
  cancelled: { colour: grey, shape: "✕" },
  notice: { colour: blue, shape: "■" },
  postmortem: { colour: grey, shape: "≡" },
};

/** Of letters that tell of no state: the subscription service's own. */
export const ownColour = blue;

/** Colours of light mails; they stand in `style` attributes, because many readers drop everything else. */
export const light = {
  page: "#f2f4f7",
  card: "#ffffff",
  ink: "#101828",
  quiet: "#475467",
  line: "#e4e7ec",
  shade: "#f2f4f7",
  link: "#175cd3",
  button: "#101828",
  onButton: "#ffffff",
} as const;

/** The same for dark mails; they come in by class, where a reader asks for dark. */
export const dark: Readonly<Record<keyof typeof light, string>> = {
  page: "#0c111d",
  card: "#161b26",
  ink: "#f5f5f6",
  quiet: "#b5b9c2",
  line: "#333741",
  shade: "#1f242f",
  link: "#84caff",
  button: "#f5f5f6",
  onButton: "#101828",
};
