import { frontMatter } from "#content/write.ts";
import type { DrillStep } from "#model/drill.ts";
import { stemOf } from "#model/ids.ts";
import type { SiteSettings } from "#model/site.ts";

/** An incident that never happened, as the files of each step; all times lie just before the drill begins. */
export interface Exercise {
  readonly id: string;
  readonly steps: readonly { readonly step: DrillStep; readonly files: Readonly<Record<string, string>> }[];
}

const closing = {
  cause: "None: this was an exercise.",
  causeBasis: "observed",
  verifiedHow: "Nothing was wrong at any time.",
  lingering: "none",
  dataLoss: "none",
};

/** Writes the exercise of a drill that begins at `began`. */
export function writeExercise(
  { components, policy }: Pick<SiteSettings, "components" | "policy">,
  began: Date,
): Exercise {
  const before = (seconds: number) => new Date(Math.floor(began.getTime() / 1000 - seconds) * 1000);
  const [day = "", time = ""] = began.toISOString().split("T");
  const id = `${day}-drill-${time.slice(0, 8).replaceAll(":", "")}`;
  const component = components.find(({ retired }) => retired === undefined);
  const name = component?.name ?? "The service";
  const { report } = policy.impacts.critical;
  const facts = {
    title: `Exercise: ${name} cannot be used`,
    category: "availability",
    impact: "critical",
    components: component === undefined ? {} : { [component.id]: "major_outage" },
    started: before(60),
    detected: before(30),
    exercise: true,
  };
  const promise = { nextUpdateBy: new Date(before(0).getTime() + 1_800_000) };
  const said = (status: string, at: Date, keys: object, words: string) => ({
    [`incidents/${id}/${stemOf(at, status)}.md`]: frontMatter({ at, status, ...keys }, words),
  });
  return {
    id,
    steps: [
      {
        step: "firstWords",
        files: {
          [`incidents/${id}/incident.md`]: frontMatter(facts, ""),
          ...said("investigating", before(3), promise, firstWords(name)),
        },
      },
      {
        step: "update",
        files: said(
          "monitoring",
          before(2),
          promise,
          "We rehearse the second message of this exercise. Nothing is wrong, and nothing needs to be done.",
        ),
      },
      {
        step: "resolved",
        files: said(
          "resolved",
          before(1),
          {
            ...closing,
            verifiedAt: before(1),
            ended: before(1),
            ...(report !== undefined && { reportDue: new Date(before(1).getTime() + report) }),
            ...(component !== undefined && { components: { [component.id]: "operational" } }),
          },
          "The exercise is over. Nothing was wrong at any time, and nothing needs to be done.",
        ),
      },
    ],
  };
}

function firstWords(name: string): string {
  return `This is an exercise, and nothing is wrong. We rehearse how we would tell you that ${name} cannot be used.\n\nYou need to do nothing.`;
}
