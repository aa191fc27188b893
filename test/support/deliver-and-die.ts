/** `deliver-and-die.ts <data directory> <repeat|hold> <step>`: a publisher that is killed at its nth step. */
import { deliver } from "./deliver.ts";

const [directory = "", onUnknown = "", dieAt = ""] = process.argv.slice(2);
let steps = 0;
await deliver(directory, onUnknown === "hold" ? "hold" : "repeat", () => {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
});
