/** `carry-and-die.ts <data directory> <mail server> <step>`: the carrier, killed as by a power cut at its nth step. */
import { carryOne } from "#cli/serve/carry-one.ts";
import { openDatabase } from "#store/database.ts";
import { openCarriage } from "./carriage.ts";

const [path = "", smtpUrl = "", dieAt = ""] = process.argv.slice(2);
let steps = 0;

/** The same, with one step before and one after it. */
function mortal<Words extends unknown[], Answer>(act: (...words: Words) => Promise<Answer>) {
  const step = () => {
    steps += 1;
    if (steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
  };
  return async (...words: Words) => {
    step();
    const answer = await act(...words);
    step();
    return answer;
  };
}

const database = await openDatabase(path);
const data = { path, open: async () => database, [Symbol.asyncDispose]: () => database.close() };
await using carriage = await openCarriage({ data, smtpUrl });
const { letters, mailer, now } = carriage;
const mortals = { letters: { ...letters, settle: mortal(letters.settle) }, mailer: { send: mortal(mailer.send) } };
for (const owed of await letters.due(now(), 9)) await carryOne(owed, { ...carriage, ...mortals });
