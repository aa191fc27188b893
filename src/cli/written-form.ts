import { UsageError } from "#cli/session.ts";

/** The form that `--format` asks for. @throws UsageError where there is none of that name */
export function formNamed<Form>(forms: Readonly<Record<string, Form>>, name: string): Form {
  const form = Object.entries(forms).find(([known]) => known === name)?.[1];
  if (form === undefined) throw new UsageError(`--format takes one of: ${Object.keys(forms).join(", ")}.`);
  return form;
}

/** A directory with one slash behind it, as it stands before the names of its files. */
export function slashed(directory: string): string {
  return `${directory.replace(/\/+$/, "")}/`;
}
