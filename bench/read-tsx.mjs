// Node reads .ts by itself and .tsx not: `node --import ./bench/read-tsx.mjs bench/run.ts` shows it how, for parts of the
// program that are measured as they stand and reach a page.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), "utf8"), {
      loader: "tsx",
      format: "esm",
      target: "node24",
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});
