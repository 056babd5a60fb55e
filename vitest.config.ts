import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/setup/longest-first.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // Tests change nothing that others see: they read the program once for all files, not once for each.
    isolate: false,
    globalSetup: [
      "test/setup/postgres.ts",
      "test/setup/schema.ts",
      "test/setup/browser.ts",
      "test/setup/site.ts",
    ],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    watch: false,
    // What hangs ends; what is slow on a busy machine may be slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: {
      TZ: "America/St_Johns",
      // Threads and programs that tests start find here what Node made of their TypeScript the first time.
      NODE_COMPILE_CACHE: fileURLToPath(new URL(".cache/compiled", import.meta.url)),
    },
    restoreMocks: true,
    // A second, as it comes, is soon over on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
