import { once } from "node:events";
import { connect } from "node:net";
import { Writable } from "node:stream";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import {
  type Application,
  anyone,
  assemble,
  type Listening,
  listen,
  PageKeeper,
  type Policy,
  type Refusal,
  type Route,
  RouteWithoutPolicy,
  securityHeaders,
} from "./index.ts";

const origin = "https://iom.example";
const nobody: Policy = { name: "nobody", allows: () => false };
const html = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });
const get = (path: string, answer: Route["answer"], more: Partial<Route> = {}): Route => ({
  method: "GET",
  path,
  policy: anyone,
  answer,
  ...more,
});

/** The program with these routes, the lines it logged, and a way to ask it without a network. */
function program(routes: readonly Route[], keeper?: PageKeeper) {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) });
  const app = assemble({
    routes,
    headers: securityHeaders("https://desk.example", "same-origin"),
    log: pino({ level: "debug" }, sink),
    origin,
    ...(keeper ? { keeper } : {}),
    errorPage: (refusal: Refusal, _, requestId) =>
      new Response(`<p>${refusal.kind} ${refusal.reason ?? ""} ${requestId}</p>`, {
        status: refusal.status,
        headers: { "content-type": "text/html" },
      }),
  });
  return { app, lines, ask: (path: string, init?: RequestInit) => app.request(`${origin}${path}`, init) };
}

const expectGuarded = (headers: Headers) => {
  for (const [name, value] of Object.entries(securityHeaders("https://desk.example", "same-origin")))
    expect(headers.get(name), name).toBe(value);
};

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

describe("a page that is the same for all", () => {
  const body = "<p>Здравейте</p>".repeat(50);
  const counted = (keeper: PageKeeper, answer: () => Response | Promise<Response> = () => html(body)) => {
    const made = { count: 0 };
    const route = get(
      "/page",
      () => {
        made.count += 1;
        return answer();
      },
      { kept: { query: ["page"] } },
    );
    return { ...program([route], keeper), made };
  };

  test("is made once and then served from memory, in the encoding the reader takes", async () => {
    const { ask, made } = counted(new PageKeeper(1e6));
    const taken = async (encoding: string) => {
      const answer = await ask("/page", { headers: { "accept-encoding": encoding } });
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      expectGuarded(answer.headers);
      return {
        encoding: answer.headers.get("content-encoding"),
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    };
    const [br, gzip, plain] = [await taken("gzip, br"), await taken("gzip"), await taken("identity")];
    expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(["br", "gzip", null]);
    expect(brotliDecompressSync(br.bytes).toString()).toBe(body);
    expect(gunzipSync(gzip.bytes).toString()).toBe(body);
    expect(plain.bytes.toString()).toBe(body);
    expect(made.count).toBe(1);
  });

  test("is not sent again to a reader who has it", async () => {
    const { ask } = counted(new PageKeeper(1e6));
    const etag = (await ask("/page")).headers.get("etag") as string;
    const again = await ask("/page", { headers: { "if-none-match": `W/${etag}, "other"` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expectGuarded(again.headers);
    expect((await ask("/page", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    const asBrotli = { "if-none-match": etag, "accept-encoding": "br" };
    expect((await ask("/page", { headers: asBrotli })).status).toBe(200);
  });

  test("is one page for all parameters it does not know, and another for each it knows", async () => {
    const { ask, made } = counted(new PageKeeper(1e6));
    for (let number = 0; number < 20; number += 1) await ask(`/page?utm=${number}&x[]=${number}`);
    expect(made.count).toBe(1);
    await ask("/page?page=2&utm=1");
    await ask("/page?utm=2&page=2");
    expect(made.count).toBe(2);
  });

  test("is made anew after a publication", async () => {
    const keeper = new PageKeeper(1e6);
    const { ask, made } = counted(keeper);
    await ask("/page");
    keeper.forgetAll();
    await ask("/page");
    expect(made.count).toBe(2);
  });

  test("begun before a publication is given to its reader but not kept", async () => {
    const keeper = new PageKeeper(1e6);
    const texts = ["old", "new"];
    const { ask } = counted(keeper, () => {
      const text = texts.shift() ?? "none";
      if (text === "old") keeper.forgetAll();
      return html(text);
    });
    expect(await (await ask("/page")).text()).toBe("old");
    expect(await (await ask("/page")).text()).toBe("new");
    expect(await (await ask("/page")).text()).toBe("new");
  });

  test("that is not found or moved is not kept", async () => {
    const answers = [new Response(null, { status: 301, headers: { location: "/bg" } }), html("here")];
    const { ask, made } = counted(new PageKeeper(1e6), () => answers.shift() ?? html("kept"));
    expect((await ask("/page")).status).toBe(301);
    expect(await (await ask("/page")).text()).toBe("here");
    expect(await (await ask("/page")).text()).toBe("here");
    expect(made.count).toBe(2);
  });
});

describe("on the network", () => {
  let listening: Listening | undefined;
  afterEach(() => listening?.stop());
  const start = async (app: Application, keeper?: PageKeeper) => {
    listening = await listen(app, { host: "127.0.0.1", port: 0 }, keeper);
    return listening.port;
  };

  test("memory answers before the framework wakes: whole, not modified, HEAD, and each guarded", async () => {
    const keeper = new PageKeeper(1e6);
    const port = await start(
      program([get("/", () => html("home ".repeat(99)), { kept: {} })], keeper).app,
      keeper,
    );
    const first = await raw(port, "GET / HTTP/1.1\r\nAccept-Encoding: br");
    const second = await raw(port, "GET / HTTP/1.1\r\nAccept-Encoding: br");
    const etag = /etag: (\S+)/i.exec(second)?.[1];
    const third = await raw(port, `GET / HTTP/1.1\r\nAccept-Encoding: br\r\nIf-None-Match: ${etag}`);
    const head = await raw(port, "HEAD / HTTP/1.1");
    expect([first, second, third, head].map((answer) => answer.slice(9, 12))).toEqual([
      "200",
      "200",
      "304",
      "200",
    ]);
    expect(keeper.counts).toEqual({ whole: 2, unchanged: 1 });
    expect(head.split("\r\n\r\n")[1]).toBe("");
    for (const answer of [first, second, third, head])
      expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
  });

  test.each([
    "GET /%00 HTTP/1.1",
    "GET /%zz HTTP/1.1",
    "GET //elsewhere.example/ HTTP/1.1",
    "GET /../../etc/passwd HTTP/1.1",
    `GET /?${"q".repeat(10_240)} HTTP/1.1`,
    "GET / HTTP/1.1\r\nAccept-Language: ;;;q=,,\u00ff\r\nAccept: ///;q=x\r\nAccept-Encoding: ;;q",
    "TRACE / HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "GET http://[ HTTP/1.1",
    "GET / HTTP/1.1\r\nHost: a b",
  ])("%j never shows a trace and never stops the program", async (request) => {
    const port = await start(program([get("/", () => html("home"))]).app);
    const answer = await raw(port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|4\d\d) /);
    expect(answer).not.toMatch(/\bat \S+|node_modules|Error:/);
    expect(await raw(port, "GET / HTTP/1.1")).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("stopping lets an answer that was begun come to its end", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const { app } = program([
      get("/slow", async () => {
        began.resolve();
        await promise;
        return html("done");
      }),
    ]);
    const port = await start(app);
    const answer = raw(port, "GET /slow HTTP/1.1");
    await began.promise;
    const stopped = listening?.stop();
    resolve();
    expect(await answer).toContain("done");
    await stopped;
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });
});

/** Sends bytes as they are and gives back all that came. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString("latin1");
  });
  const host = /\nHost:/.test(request) ? "" : "\r\nHost: iom.example";
  socket.write(`${request}${host}\r\nConnection: close\r\n\r\n`, "latin1");
  await once(socket, "close");
  return answer;
}
