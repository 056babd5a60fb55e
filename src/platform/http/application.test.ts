import { describe, expect, test } from "vitest";
import { expectGuarded, get, html, origin, program } from "../../../test/http-program.ts";
import { type Policy, type Route, RouteWithoutPolicy } from "./index.ts";

const nobody: Policy = { name: "nobody", allows: () => false };

describe("routes", () => {
  test("one that states no policy keeps the program from starting", () => {
    const careless = { method: "GET", path: "/x", answer: () => html("x") } as unknown as Route;
    expect(() => program([get("/", () => html("home")), careless])).toThrow(RouteWithoutPolicy);
    expect(() => program([careless])).toThrow("GET /x states no policy");
    expect(() => program([{ ...careless, policy: {} as Policy }])).toThrow(RouteWithoutPolicy);
  });

  test("one that may be kept for everybody must be for everybody", () => {
    expect(() => program([get("/x", () => html("x"), { policy: nobody, kept: {} })])).toThrow("/x");
  });

  test("one that is not yours looks like one that does not exist", async () => {
    const { ask } = program([get("/theirs", () => html("secret"), { policy: nobody })]);
    const [theirs, none] = [await ask("/theirs"), await ask("/none")];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    const withoutNumber = async (response: Response) => (await response.text()).replace(/\S+-\w+<\/p>/, "");
    expect(await withoutNumber(theirs)).toBe(await withoutNumber(none));
  });

  test("HEAD answers as GET does, without the body", async () => {
    const { ask } = program([get("/", () => html("home")), get("/kept", () => html("kept"), { kept: {} })]);
    for (const path of ["/", "/kept"]) {
      const head = await ask(path, { method: "HEAD" });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      expect(head.headers.get("content-type")).toBe("text/html; charset=utf-8");
    }
  });

  test("a wrong method is told which are right", async () => {
    const routes = [
      get("/x", () => html("x")),
      { ...get("/x", () => html("posted")), method: "POST" as const },
    ];
    const { ask } = program(routes);
    const answer = await ask("/x", { method: "DELETE" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await ask("/x", { method: "PROPFIND" })).status).toBe(405);
    expect(await (await ask("/x", { method: "POST" })).text()).toBe("posted");
  });
});

describe("a request that changes something", () => {
  const posted = { ...get("/x", () => html("done")), method: "POST" as const };
  const { ask } = program([posted, get("/x", () => html("seen"))]);
  const post = async (headers: Record<string, string>) =>
    (await ask("/x", { method: "POST", headers })).status;

  test("is done for a page of ours and for a program that says nothing of pages", async () => {
    expect(await post({ origin })).toBe(200);
    expect(await post({ "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await post({})).toBe(200);
  });

  test("is refused to a page from anywhere else, guarded; reading is not", async () => {
    for (const elsewhere of [
      "https://evil.example",
      "null",
      "https://iom.example.evil.example",
      "://",
      "https://iom.example:444",
    ]) {
      expect(await post({ origin: elsewhere }), elsewhere).toBeGreaterThanOrEqual(400);
    }
    for (const site of ["cross-site", "same-site", "none"]) {
      expect(await post({ "sec-fetch-site": site }), site).toBeGreaterThanOrEqual(400);
    }
    const refused = await ask("/x", { method: "POST", headers: { origin: "https://evil.example" } });
    expect(await refused.text()).not.toContain("done");
    expectGuarded(refused.headers);
    expect((await ask("/x", { headers: { origin: "https://evil.example" } })).status).toBe(200);
  });
});

describe("what goes wrong becomes a page", () => {
  const { ask, lines } = program([
    get("/", () => html("home")),
    get("/broken", () => {
      throw new Error("SELECT * FROM person WHERE name = 'Амина'");
    }),
  ]);

  test.each([
    ["/none", 404],
    ["/%00", 400],
    ["/a%00b", 400],
    ["/%zz", 400],
    ["/%", 400],
    ["/%E0%A4%A", 400],
    ["/%C3%28", 400],
    ["/a%0d%0ab", 400],
    ["/..%5c..%5cetc", 400],
    ["/..%2f..%2fetc%2fpasswd", 404],
    ["/../../etc/passwd", 404],
    [`/?q=${"x".repeat(10_240)}`, 414],
    [`/${"x".repeat(2_100)}`, 414],
    ["/broken", 500],
  ])("%s is answered %i, guarded and uncached, and tells nothing of the inside", async (path, status) => {
    const answer = await ask(path);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-request-id")).toBeTruthy();
    expect(text).not.toMatch(/SELECT|Амина|\bat \S+\.ts|node_modules|etc/);
    expectGuarded(answer.headers);
  });

  test("a strange query spoils nothing", async () => {
    for (const query of ["?%zz", "?a=%00", "?=&&&==", `?${"a=1&".repeat(300)}`]) {
      expect((await ask(`/${query}`)).status, query).toBe(200);
    }
  });

  test("the log has the number the reader was given, and nothing anybody typed", async () => {
    lines.length = 0;
    const answer = await ask("/broken?name=%D0%90%D0%BC%D0%B8%D0%BD%D0%B0&token=abc", {
      headers: { "user-agent": "phone-of-amina", referer: "https://elsewhere.example/amina" },
    });
    const log = lines.join("");
    expect(log).toContain(answer.headers.get("x-request-id"));
    expect(log).toContain('"route":"/broken"');
    expect(log).not.toMatch(/token|abc|amina|%D0|Амина|elsewhere/);
  });
});
