import { publishCommand } from "#cli/commands/publish.ts";
import { openLines } from "#cli/publish/lines.ts";
import type { Ledger } from "#store/ledger.ts";
import { door } from "../../scripts/door.ts";

/**
 * The publisher, killed as by a power cut at one step of its ledger: DIE_AT=0 before the first write, 1 after it,
 * 2 before the second, and so on. It does not build, so that a test can die often.
 */
const dieAt = Number(process.env["DIE_AT"] ?? Number.POSITIVE_INFINITY);
let step = 0;

function tick(): void {
  if (step === dieAt) process.kill(process.pid, "SIGKILL");
  step += 1;
}

function mortal(ledger: Ledger): Ledger {
  const around =
    <Words extends unknown[], Answer>(write: (...words: Words) => Promise<Answer>) =>
    async (...words: Words) => {
      tick();
      const answer = await write.apply(ledger, words);
      tick();
      return answer;
    };
  const { claim, settle, mark, publish } = ledger;
  return { ...ledger, claim: around(claim), settle: around(settle), mark: around(mark), publish: around(publish) };
}

await door((session) =>
  publishCommand(session, {
    build: async () => ({ kind: "built", directory: session.environment.OPENLINE_OUT }),
    async lines(...words) {
      const lines = await openLines(...words);
      return { ...lines, ledger: mortal(lines.ledger) };
    },
  }),
);
