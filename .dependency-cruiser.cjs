// Who may import whom (docs/style.md). TypeScript 7 has no JavaScript API, so the files are parsed by swc.

const { default: Visitor } = require("@swc/core/Visitor.js");

/** swc parses `await using`, but its walker throws on it: shown the way until it knows. */
const visitStatement = Visitor.prototype.visitStatement;
Visitor.prototype.visitStatement = function visit(statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  this.visitVariableDeclarators(statement.decls);
  return statement;
};

/** The domains of case work in the order they may use one another: a later group may use the earlier ones. */
const caseWork = [
  ["people"],
  ["cases"],
  ["counselling", "protection", "travel", "reintegration"],
  ["payments"],
  ["programmes"],
  ["outreach", "agreements", "timesheets"],
  ["costs"],
  ["indicators"],
  ["dashboard", "audits"],
  ["oversight"],
];
const publicWork = ["newsroom", "site", "routes-map"];
const domains = [...caseWork.flat(), ...publicWork];

const tests = "\\.test\\.tsx?$";
/** A file below one of the folders of src. */
const below = (...folders) => `^src/(?:${folders.join("|")})/`;
/** Our own code outside the folders. */
const oursExcept = (...folders) => `^src/(?!(?:${folders.join("|")})/)`;

const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from,
  to,
});

/** Within its group a domain stands alone; of the others it sees only earlier groups. */
const downwardOnly = caseWork.flatMap((group, at) =>
  group.map((domain) =>
    forbid(
      `${domain}-looks-down-only`,
      `${domain} may use only the domains before it`,
      { path: below(domain) },
      {
        path: below(
          ...caseWork
            .slice(at)
            .flat()
            .filter((other) => other !== domain),
          "site",
        ),
      },
    ),
  ),
);

module.exports = {
  forbidden: [
    forbid(
      "core-stands-alone",
      "core imports nothing of ours",
      { path: below("core") },
      { path: oursExcept("core") },
    ),
    forbid(
      "platform-uses-core",
      "platform may use only core",
      { path: below("platform") },
      { path: oursExcept("core", "platform") },
    ),
    forbid(
      "access-uses-platform",
      "access may use only platform and core",
      { path: below("access"), pathNot: ["/pages/"] },
      { path: oursExcept("core", "platform", "access") },
    ),
    forbid(
      "access-pages-use-ui",
      "the pages of access may also use ui",
      { path: below("access/pages") },
      { path: oursExcept("core", "platform", "access", "ui") },
    ),
    forbid(
      "ui-knows-no-domain",
      "ui may use core and the languages, no domain",
      { path: below("ui") },
      { path: oursExcept("ui", "core", "platform/i18n") },
    ),
    ...downwardOnly,
    forbid(
      "population-stands-alone",
      "who invents people may use only core: above all not the rules that are measured on them",
      { path: below("population") },
      { path: oursExcept("core", "population") },
    ),
    forbid(
      "population-for-commands-only",
      "invented people come in through a command, never by themselves",
      { path: "^src/", pathNot: [below("population", "cli")] },
      { path: below("population") },
    ),
    forbid(
      "population-through-its-index",
      "of the population only its index.ts is open",
      { path: "^src/", pathNot: [below("population")] },
      { path: below("population"), pathNot: ["^src/population/index\\.ts$"] },
    ),
    forbid(
      "public-work-knows-no-person",
      "what the public sees never reaches people, cases or anything built on them, not even through others",
      { path: below(...publicWork) },
      { path: below(...caseWork.flat()), reachable: true },
    ),
    forbid(
      "newsroom-knows-no-site",
      "the site reads what the newsroom publishes, never the other way",
      { path: below("newsroom", "routes-map") },
      { path: below("site") },
    ),
    forbid(
      "domains-through-their-index",
      "of another domain only its index.ts is open",
      { path: "^src/([^/]+)/", pathNot: [below("site", "browser")] },
      {
        path: below(...domains, "access"),
        // What pages are built with stands apart, so that whoever needs no pages loads none.
        // Names are pure functions: what only compares names need not load the whole of people.
        pathNot: ["^src/$1/", "^src/[^/]+/(?:parts/)?index\\.ts$", "^src/people/names/index\\.ts$"],
      },
    ),
    forbid(
      "browser-takes-little",
      "of the program a browser element gets only files made to be bundled, which lead to nothing else",
      { path: below("browser") },
      {
        path: oursExcept("browser"),
        pathNot: "^src/routes-map/(?:state|element|pack/unpack|picture/weight|texts/en)\\.ts$",
        reachable: true,
      },
    ),
    forbid(
      "site-reads-what-is-published",
      "of the newsroom and the map the site and the public process see only what is published, not even through others",
      { path: [below("site"), "^src/public\\.ts$"] },
      {
        path: [
          "^src/newsroom/(?:editing|media|carry|pages)/",
          "^src/routes-map/(?:load|import|editing|pages)/",
          below("access"),
        ],
        pathNot: "^src/access/(?:migrations|tables)\\.ts$",
        reachable: true,
      },
    ),
    forbid(
      "site-through-the-front",
      "the site reads published.ts",
      { path: below("site") },
      {
        path: below(...domains, "access"),
        pathNot: ["^src/site/", "^src/(?:newsroom|routes-map)/published\\.ts$"],
      },
    ),
    forbid(
      "pages-are-put-together-once",
      "only public.ts and desk.ts reach into a domain, and then only to its index.ts and its pages",
      { path: "^src/[^/]+\\.ts$", pathNot: ["^src/(?:public|desk|schema)\\.ts$"] },
      { path: below(...domains, "access"), pathNot: "^src/[^/]+/index\\.ts$" },
    ),
    forbid(
      "public-and-desk-take-pages",
      "public.ts and desk.ts take a domain's index.ts and pages, nothing deeper",
      { path: "^src/(?:public|desk)\\.ts$" },
      {
        path: below(...domains, "access"),
        pathNot: ["^src/[^/]+/(?:index|published|parts/index)\\.ts$", "^src/[^/]+/pages/"],
      },
    ),
    forbid(
      "platform-through-its-index",
      "of a part of platform only its index.ts is open to others",
      { path: "^src/(?!platform/)", pathNot: "^src/schema\\.ts$" },
      { path: "^src/platform/", pathNot: "^src/platform/[^/]+/index\\.ts$" },
    ),
    forbid(
      "platform-parts-through-their-index",
      "of a part of platform only its index.ts is open to the other parts",
      { path: "^src/platform/([^/]+)/" },
      { path: "^src/platform/", pathNot: ["^src/platform/$1/", "^src/platform/[^/]+/index\\.ts$"] },
    ),
    forbid(
      "hono-at-the-edge",
      "requests and JSX belong to the edge of the program",
      {
        path: "^src/",
        pathNot: [
          below("platform/http", "ui", "site", "access"),
          "/(?:pages|parts)/",
          "^src/(?:public|desk)\\.ts$",
        ],
      },
      { path: "node_modules/(?:hono|@hono)/" },
    ),
    forbid(
      "one-door-to-the-database",
      "the drivers are opened in platform/db and nowhere else",
      { path: "^src/", pathNot: [below("platform/db")] },
      { path: "^(?:node:)?sqlite$|node_modules/(?:@types/)?pg/" },
    ),
    forbid(
      "views-write-no-sql",
      "pages and views ask queries, they do not write them",
      { path: [below("core", "ui", "browser", "platform/http", "platform/i18n"), "/(?:pages|parts)/"] },
      { path: "node_modules/kysely/" },
    ),
    {
      name: "no-circles",
      comment: "two files that need each other are one file, or three",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "a file nobody uses goes",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: ["\\.d\\.ts$", "\\.d\\.ts$", "^src/(?:main|public|desk)\\.ts$", "^src/(?:cli|browser)/"],
      },
      to: {},
    },
    forbid(
      "program-without-tests",
      "what runs does not lean on what tests it",
      { path: "^src/" },
      { path: "^test/" },
    ),
    forbid(
      "program-without-tools",
      "what runs needs only what is installed for running",
      { path: "^src/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    ),
    {
      name: "everything-resolves",
      comment: "an import that leads nowhere",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^dist/", tests] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      conditionNames: ["node", "import", "default"],
      exportsFields: ["exports"],
    },
  },
};
