import { defineConfig } from "vitest/config";

/** How long a test looks for something that comes about elsewhere: a busy machine takes its time. Milliseconds. */
const patience = { poll: { timeout: 20_000, interval: 20 } };

// Modules of ours keep no state of their own, so most files share them: loading them anew for each costs a minute.
export default defineConfig({
  test: {
    reporters: ["default"],
    // Left alone, it keeps one processor free; with two there would be no second worker.
    maxWorkers: "100%",
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"], testTimeout: 30_000, isolate: false } },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
          expect: patience,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/shared-builds.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patience,
        },
      },
      { test: { name: "full", include: ["test/full/**/*.test.ts"], testTimeout: 60_000, expect: patience } },
    ],
  },
});
