import { type Command, command } from "#cli/command.ts";
import { judgeQuickly } from "#cli/lint/judge-quickly.ts";
import type { Session } from "#cli/session.ts";
import { formNamed, slashed } from "#cli/written-form.ts";
import { findingsAsAnnotations, findingsAsJson, findingsAsText, reasonsAsText } from "#policy/format.ts";

const forms = { text: findingsAsText, json: findingsAsJson, ci: findingsAsAnnotations } as const;

/** `openline lint`: the content, judged before it is published. */
export function lintCommand(session: Session): Command {
  return command({
    meta: { name: "lint", description: "Judge the content: its form, and the rules of good communication." },
    args: {
      format: { type: "enum", options: Object.keys(forms), default: "text", description: "How findings are written." },
      base: { type: "string", description: "The commit that counts as published.", valueHint: "commit" },
      cache: {
        type: "boolean",
        default: true,
        description: "Keep what was found in a folder until it changes.",
        negativeDescription: "Read and judge everything anew.",
      },
      fix: { type: "boolean", description: "Mend what needs no judgement, and say what is left." },
      "show-silenced": { type: "boolean", description: "List the rules that are off, less, or silenced, and why." },
    },
    async run({ args }) {
      const write = formNamed(forms, args.format);
      if (args.fix) await (await import("#cli/lint/fix.ts")).fixAll(session, args.base);
      const quickly = args.cache ? await judgeQuickly(session, args.base) : undefined;
      const { site, findings } = quickly ?? (await (await import("#cli/lint/judge.ts")).judge(session, args.base));
      const below = slashed(session.environment.OPENLINE_CONTENT);
      const written = write(findings, { below }).trimEnd();
      if (written !== "") session.say(written);
      const errors = findings.filter(({ level }) => level === "error").length;
      if (errors > 0) session.exitCode = 1;
      if (args.format !== "text") return;
      const [{ reasonsOf }, { subjectsOf }] = await Promise.all([
        import("#policy/reasons.ts"),
        import("#policy/subject.ts"),
      ]);
      const reasons = site === undefined ? [] : reasonsOf(site, subjectsOf(site));
      if (args["show-silenced"] && reasons.length > 0) session.say(reasonsAsText(reasons, { below }).trimEnd());
      const silenced = reasons.length === 0 ? "" : `, ${reasons.length} silenced with a reason (--show-silenced)`;
      session.complain(`${errors} errors, ${findings.length - errors} advice${silenced}.`);
    },
  });
}
