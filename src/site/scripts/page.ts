import { growOld } from "#site/scripts/page/ageing.ts";
import { lookForNews } from "#site/scripts/page/news.ts";
import { keepCopies } from "#site/scripts/page/offline.ts";
import { addOwnTimes } from "#site/scripts/page/own-time.ts";

// It stands in the head and writes beside each time before it is first drawn, so that nothing on the page ever moves.
const arriving = new MutationObserver(() => addOwnTimes(":not([data-own])"));
arriving.observe(document, { childList: true, subtree: true });

document.addEventListener("DOMContentLoaded", () => {
  arriving.disconnect();
  growOld();
  setInterval(growOld, 20_000);
  document.addEventListener("visibilitychange", growOld);
  lookForNews();
});
addEventListener("load", keepCopies);
