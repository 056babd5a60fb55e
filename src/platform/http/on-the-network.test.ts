import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { get, html, program } from "../../../test/http-program.ts";
import { type Application, type Listening, listen, PageKeeper } from "./index.ts";

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
