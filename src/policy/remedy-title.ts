/** What a date leaves behind when it is no longer there. */
const dangling =
  /(?:\b(?:on|of|in|at|by|from|to|since|until|till|before|after|for|the|and|or|between|around|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|[-–—:,;|(/[])$/iu;

/**
 * A title without the date that was typed into it, or undefined where taking it out needs a person: it has to stand in
 * brackets, behind “on”, or divided off at an end of the title.
 */
export function withoutDate(title: string, date: string, language: string): string | undefined {
  const at = title.indexOf(date);
  if (at === -1 || title.indexOf(date, at + 1) !== -1) return undefined;
  const [before, after] = [title.slice(0, at), title.slice(at + date.length)];
  const left = joined(before, after, language);
  if (left === undefined || !/^[\p{L}\p{N}].*[\p{L}\p{N})”"’%!?]$/u.test(left) || dangling.test(left)) return undefined;
  return left;
}

function joined(before: string, after: string, language: string): string | undefined {
  const open = before.at(-1);
  const close = after.at(0);
  if ((open === "(" && close === ")") || (open === "[" && close === "]")) {
    return `${before.slice(0, -1).trimEnd()}${after.slice(1)}`.trimStart();
  }
  const on = language.startsWith("en") ? /\s{1,3}on\s{1,3}$/iu.exec(before) : null;
  if (on !== null && /^(?:$|\s\p{Ll})/u.test(after)) return before.slice(0, on.index) + after;
  if (after === "") return /^(.*\S)(?:\s{1,3}[-–—|]|[,:])\s{1,3}$/u.exec(before)?.[1];
  if (before === "") return /^(?:\s{1,3}[-–—|]|[,:])\s{1,3}(\S.*)$/u.exec(after)?.[1];
  return undefined;
}
