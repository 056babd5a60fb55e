import { mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { assemble, openLog, type Route, RouteWithoutPolicy } from "../../src/platform/http/index.ts";
import { copyContent } from "../site.ts";
import { childrenOf, isRunning, runProgram } from "./program.ts";

describe("`npm start`", () => {
  test("on an empty folder loads the content, runs both parts, brings back one that is killed, and stops both when told", async () => {
    await using folder = await emptyFolder();
    await using program = runProgram("main.js", [], freePorts(folder.path));
    const [, publicSite = ""] = await program.says(/^Public site: +(http:\S+)$/m);
    const [, desk = ""] = await program.says(/^Desk: +(http:\S+)$/m);
    expect(program.said()).toMatch(/Loaded \d{3} items/);
    const home = await fetch(`${publicSite}/bg`);
    expect(home.status).toBe(200);
    expect(await home.text()).toContain('lang="bg"');
    expect((await fetch(desk)).status).toBeLessThan(500);

    const parts = childrenOf(program.pid);
    expect(parts).toHaveLength(2);
    const [publicPart = 0] = await partsAt(publicSite, parts);
    process.kill(publicPart, "SIGKILL");
    await program.says(/The public process ended \(SIGKILL\)/);
    await vi.waitFor(async () => expect((await fetch(`${publicSite}/health`)).status).toBe(200), {
      timeout: 10_000,
    });
    const [again = 0] = childrenOf(program.pid).filter((pid) => !parts.includes(pid));
    expect(isRunning(again)).toBe(true);
    expect(await (await fetch(`${publicSite}/en`)).text()).toContain('lang="en"');

    const all = childrenOf(program.pid);
    const told = performance.now();
    program.signal("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(all.filter(isRunning)).toEqual([]);
  }, 90_000);

  test("a part does not outlive the program that started it", async () => {
    await using folder = await filledFolder();
    await using program = runProgram("main.js", [], freePorts(folder.path));
    await program.says(/^Desk: /m);
    const parts = childrenOf(program.pid);
    program.signal("SIGKILL");
    await program.ended;
    await vi.waitFor(() => expect(parts.filter(isRunning)).toEqual([]), { timeout: 10_000 });
  }, 60_000);

  // How long it takes is measured by `npm run bench site`, where nothing else runs.
  test("on a filled folder loads nothing again", async () => {
    await using folder = await filledFolder();
    for (const _ of [1, 2]) {
      await using program = runProgram("main.js", [], freePorts(folder.path));
      await program.says(/^Desk: /m);
      expect(program.said()).not.toContain("First start");
      program.signal("SIGTERM");
      expect(await program.ended).toBe(0);
    }
  }, 60_000);

  test("ends when a port is taken, and names it", async () => {
    await using folder = await filledFolder();
    await using first = runProgram("main.js", [], freePorts(folder.path));
    const [, taken = ""] = await first.says(/^Public site: .*:(\d+)$/m);
    await first.says(/^Desk: /m);
    await using second = runProgram("main.js", [], { ...freePorts(folder.path), PORT: taken });
    expect(await second.ended).toBeGreaterThan(0);
    expect(second.said()).toContain(taken);
    expect((await fetch(`http://127.0.0.1:${taken}/health`)).status).toBe(200);
  }, 60_000);
});

describe("settings that cannot be used", () => {
  test.each([
    ["a port that is no number", { PORT: "abc" }, "PORT must be"],
    ["a port beyond the last", { DESK_PORT: "70000" }, "DESK_PORT must be a port"],
    ["half a port", { PORT: "30.5" }, "PORT must be"],
    ["a database that is no address", { DATABASE_URL: "x" }, "DATABASE_URL must be an address"],
    ["one port for both parts", { PORT: "4000", DESK_PORT: "4000" }, "DESK_PORT must differ from PORT"],
    ["an origin with a path", { PUBLIC_URL: "https://iom.example/bg" }, "PUBLIC_URL must be an origin"],
    ["a loudness we do not know", { LOG_LEVEL: "shout" }, "LOG_LEVEL must be"],
    ["a language we do not know", { TRIAL_LANGUAGES: "tlh" }, "TRIAL_LANGUAGES must be"],
  ])("%s stops the start and is named", async (_, settings, complaint) => {
    await using folder = await emptyFolder();
    await using program = runProgram("main.js", [], { ...freePorts(folder.path), ...settings });
    expect(await program.ended).toBeGreaterThan(0);
    expect(program.said()).toContain(complaint);
    expect(program.said()).not.toMatch(/\n\s+at /);
  });

  test("all wrong ones are named at once", async () => {
    await using program = runProgram("main.js", [], { PORT: "abc", LOG_LEVEL: "shout" });
    expect(await program.ended).toBeGreaterThan(0);
    expect(program.said()).toMatch(/PORT must[\s\S]*LOG_LEVEL must/);
  });
});

test("a program with a route that states no policy is never put together", () => {
  const open = { method: "GET", path: "/secret", answer: () => new Response("secret") } as unknown as Route;
  const parts = {
    routes: [open],
    headers: {},
    log: openLog("public", "silent"),
    origin: "http://localhost",
    errorPage: () => new Response("error"),
  };
  expect(() => assemble(parts)).toThrow(RouteWithoutPolicy);
  expect(() => assemble(parts)).toThrow(/GET \/secret states no policy/);
});

const freePorts = (folder: string) => ({ PORT: "0", DESK_PORT: "0", DATA_DIR: folder, LOG_LEVEL: "info" });

const removing = (path: string) => ({
  path,
  [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
});

const emptyFolder = async () => removing(await mkdtemp(join(tmpdir(), "posoka-start-")));
const filledFolder = async () => removing((await copyContent()).folder);

/** Which of these processes listens where the address leads, as Linux tells. */
async function partsAt(address: string, parts: readonly number[]): Promise<number[]> {
  const { port } = new URL(address);
  const hex = Number(port).toString(16).toUpperCase().padStart(4, "0");
  const line = (await readFile("/proc/net/tcp", "utf8"))
    .split("\n")
    .find((row) => row.includes(`:${hex} `) && row.includes(" 0A "));
  const inode = line?.trim().split(/\s+/)[9];
  const holds = async (pid: number) => {
    const links = await Promise.all(
      (await readdir(`/proc/${pid}/fd`)).map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => "")),
    );
    return links.includes(`socket:[${inode}]`);
  };
  const found = await Promise.all(parts.map(async (pid) => ((await holds(pid)) ? pid : 0)));
  return found.filter(Boolean);
}
