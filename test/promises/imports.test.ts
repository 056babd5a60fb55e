import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { contentFolder } from "../content-folder.ts";

// The import rules are only worth something if they bite. So: a small house in which each of them is broken once.

const root = fileURLToPath(new URL("../..", import.meta.url));
const uses = (...paths: string[]) => `${paths.map((path) => `import "${path}";`).join("\n")}\nexport {};\n`;

const broken: Record<string, Record<string, string>> = {
  "core-stands-alone": { "src/core/a.ts": uses("../platform/db/index.ts") },
  "platform-uses-core": { "src/platform/db/a.ts": uses("../../access/index.ts") },
  "access-uses-platform": { "src/access/a.ts": uses("../ui/a.tsx") },
  "ui-knows-no-domain": { "src/ui/b.tsx": uses("../newsroom/index.ts") },
  "people-looks-down-only": { "src/people/a.ts": uses("../cases/index.ts") },
  "travel-looks-down-only": { "src/travel/a.ts": uses("../protection/index.ts") },
  "payments-looks-down-only": { "src/payments/a.ts": uses("../programmes/index.ts") },
  "population-stands-alone": { "src/population/a.ts": uses("../people/index.ts") },
  "population-for-commands-only": { "src/payments/b.ts": uses("../population/index.ts") },
  "population-through-its-index": { "src/cli/a.ts": uses("../population/dice.ts") },
  "public-work-knows-no-person": {
    "src/site/b.ts": uses("../routes-map/index.ts"),
    "src/routes-map/index.ts": uses("../people/index.ts"),
  },
  "site-through-the-front": { "src/site/c.ts": uses("../newsroom/store.ts") },
  "site-reads-what-is-published": { "src/site/d.ts": uses("../newsroom/index.ts") },
  "newsroom-knows-no-site": { "src/newsroom/a.ts": uses("../site/index.ts") },
  "browser-takes-little": { "src/browser/a.ts": uses("../core/hidden.ts"), "src/core/hidden.ts": uses() },
  "domains-through-their-index": { "src/cases/a.ts": uses("../people/store.ts") },
  "pages-are-put-together-once": { "src/main.ts": uses("./site/pages/home.tsx") },
  "public-and-desk-take-pages": { "src/public.ts": uses("./site/visit.ts") },
  "platform-through-its-index": { "src/cases/b.ts": uses("../platform/db/tables.ts") },
  "platform-parts-through-their-index": { "src/platform/http/a.ts": uses("../db/tables.ts") },
  "hono-at-the-edge": {
    "src/people/b.ts": 'import type { Context } from "hono";\nexport type A = Context;\n',
  },
  "one-door-to-the-database": {
    "src/people/c.ts": 'import { DatabaseSync } from "node:sqlite";\nexport { DatabaseSync };\n',
  },
  "views-write-no-sql": {
    "src/people/pages/a.tsx": 'import { sql } from "kysely";\nexport const a = sql;\n',
  },
  "no-circles": {
    "src/core/b.ts": 'import type { C } from "./c.ts";\nexport type B = C;\n',
    "src/core/c.ts": 'import type { B } from "./b.ts";\nexport type C = B;\n',
  },
  "no-orphans": { "src/core/nobody.ts": "export const a = 1;\n" },
  "program-without-tests": { "src/core/d.ts": uses("../../test/help.ts"), "test/help.ts": uses() },
  "everything-resolves": {
    "src/core/e.ts":
      'export async function e() {\n  await using x = await import("./nowhere.ts");\n  return x;\n}\n',
  },
};

const house = {
  "src/platform/db/index.ts": uses("./tables.ts"),
  "src/platform/db/tables.ts": uses(),
  "src/access/index.ts": uses(),
  "src/ui/a.tsx": "export const a = <p>import this</p>;\n",
  "src/newsroom/index.ts": uses("./editing/save.ts"),
  "src/newsroom/editing/save.ts": uses("../store.ts"),
  "src/newsroom/published.ts": uses("./store.ts"),
  "src/newsroom/store.ts": uses(),
  "src/people/index.ts": uses("./store.ts", "../platform/db/index.ts"),
  "src/people/store.ts": uses(),
  "src/population/index.ts": uses("./dice.ts"),
  "src/population/dice.ts": uses(),
  "src/cases/index.ts": uses("../people/index.ts"),
  "src/protection/index.ts": uses("../cases/index.ts"),
  "src/programmes/index.ts": uses("../cases/index.ts"),
  "src/site/index.ts": uses("../newsroom/published.ts", "./visit.ts", "./pages/home.tsx"),
  "src/site/visit.ts": uses(),
  "src/site/pages/home.tsx": uses("../../ui/a.tsx"),
};

test("each rule of who may import whom is broken by what breaks it, and by nothing else", async () => {
  const folder = await contentFolder({
    ...house,
    ...Object.assign({}, ...Object.values(broken)),
    "package.json": "{}",
  });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const found = await brokenRules(folder);
  expect([...new Set(found)].filter((name) => name !== "program-without-tools").sort()).toEqual(
    Object.keys(broken).sort(),
  );
});

test("a house in order breaks none", async () => {
  const folder = await contentFolder({ ...house, "package.json": "{}" });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  expect((await brokenRules(folder)).filter((name) => name !== "no-orphans")).toEqual([]);
});

async function brokenRules(folder: string): Promise<string[]> {
  const run = promisify(execFile)(
    process.execPath,
    [
      join(root, "node_modules/.bin/depcruise"),
      "src",
      "--config",
      join(root, ".dependency-cruiser.cjs"),
      "-T",
      "json",
    ],
    { cwd: folder, maxBuffer: 50_000_000 },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout);
  return summary.violations.map(({ rule }: { rule: { name: string } }) => rule.name);
}
