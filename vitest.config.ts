import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/setup/longest-first.ts";

/** A project of its own takes none of what stands below for all of them, so each names it. */
const each = {
  // What hangs ends; what is slow on a busy machine may be slow.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  env: { TZ: "America/St_Johns" },
  restoreMocks: true,
  // A second, as it comes, is soon over on a busy machine.
  expect: { poll: { timeout: 10_000 } },
};
const oxc = { jsx: { runtime: "automatic", importSource: "hono/jsx" } } as const;

export default defineConfig({
  test: {
    // Once for the whole run, whatever the projects are.
    globalSetup: [
      "test/setup/postgres.ts",
      "test/setup/schema.ts",
      "test/setup/browser.ts",
      "test/setup/site.ts",
    ],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    watch: false,
    projects: [
      {
        oxc,
        // Tests of one part change nothing that others see: they read the program once for all files, not once for each.
        test: { ...each, name: "parts", include: ["src/**/*.test.{ts,tsx}"], isolate: false },
      },
      { oxc, test: { ...each, name: "whole", include: ["test/**/*.test.ts"], isolate: false } },
    ],
  },
});
