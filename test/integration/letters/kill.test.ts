import { expect, test } from "vitest";
import { openCarriage } from "../../support/carriage.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { runScript } from "../../support/process.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

test.each([
  ["before the first is sent", 1, [1, 1]],
  ["when it was sent and is not settled", 2, [2, 1]],
  ["right before it is settled", 3, [2, 1]],
  ["when it is settled", 4, [1, 1]],
  ["when the second was sent and is not settled", 6, [1, 2]],
])(
  "a carrier that is killed %s loses no letter, and sends one again under the same name at the most",
  async (_, step, times) => {
    await using mailbox = await openMailbox();
    await using data = await openDataDirectory();
    {
      const carriage = await openCarriage({ data });
      await carriage.ask("ada@example.org");
      await carriage.ask("bo@example.org");
      await (await data.open()).close();
    }
    const killed = await runScript("carry-and-die.ts", [data.path, mailbox.url, String(step)]);
    expect(killed).toMatchObject({ signal: "SIGKILL", errors: "" });
    expect(await runScript("carry-and-die.ts", [data.path, mailbox.url, "0"])).toMatchObject({ code: 0, errors: "" });

    const arrived = ["ada@example.org", "bo@example.org"].map((address) =>
      mailbox.letters.filter(({ to }) => to[0] === address).map(({ bytes }) => bytes.toString("latin1")),
    );
    expect(arrived.map((copies) => copies.length)).toEqual(times);
    expect(arrived.map((copies) => new Set(copies).size)).toEqual([1, 1]);
  },
);
