/** Loaded into a process that is measured: its last line says how much memory it took, in kB. */
process.on("exit", () => console.error(process.resourceUsage().maxRSS));
