import { anAnnouncement } from "./announcement.ts";

const title = "Order lists of 120 shops were opened";

/** A disclosure, told in confidence a day before the public hears of it. */
export const advanceNotice = anAnnouncement({
  id: "advance/5f0c0a8c7f2f",
  subject: { kind: "incident", id: "advance-5f0c0a8c7f2f", date: new Date("2026-03-04T07:00:00Z") },
  path: "",
  at: new Date("2026-03-16T08:00:00Z"),
  state: "identified",
  category: "security",
  title,
  words: { en: { title, body: "Somebody opened the order lists of 120 shops. The way in is closed since 14 March." } },
  components: [],
  customerActions: ["Be wary of letters that name an order of yours."],
  nextUpdateBy: undefined,
  advance: { publicAt: new Date("2026-03-17T08:00:00Z") },
});
