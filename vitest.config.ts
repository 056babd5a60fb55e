import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: [
      "test/setup/postgres.ts",
      "test/setup/schema.ts",
      "test/setup/browser.ts",
      "test/setup/site.ts",
    ],
    maxWorkers: 2,
    watch: false,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    env: { TZ: "America/St_Johns" },
    restoreMocks: true,
  },
});
