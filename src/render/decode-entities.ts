import sanitizeHtml from "sanitize-html";

const back: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** `text` with `&amp;`, `&eacute;`, `&#233;` and all others read as the characters that a browser would show. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  // The sanitiser's parser knows every entity of HTML; its output escapes just these four.
  const decoded = sanitizeHtml(text.replaceAll("<", "&lt;"), { allowedTags: [], allowedAttributes: {} });
  return decoded.replace(/&(?:amp|lt|gt|quot);/g, (entity) => back[entity] ?? entity);
}
