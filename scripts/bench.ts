import { bench } from "../test/bench/bench.ts";

await bench(process.argv.slice(2));
