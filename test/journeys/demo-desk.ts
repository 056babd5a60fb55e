import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { totpCode } from "../../src/access/accounts/totp.ts";
import type { Role } from "../../src/access/index.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { runProgram, somePort } from "./program.ts";

/** The demonstration, running in processes of its own; ended and gone when disposed of. */
export interface DemoDesk extends AsyncDisposable {
  readonly folder: string;
  readonly site: string;
  readonly desk: string;
  readonly password: string;
  readonly secret: string;
  /** A browser in which somebody of the role has signed in. */
  signIn(role: Role): Promise<PlainBrowser>;
}

export type PlainBrowser = ReturnType<typeof browserAt>;

/** A browser that keeps its cookies and follows nobody. */
export function browserAt(origin: string) {
  const cookies = new Map<string, string>();
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await fetch(origin + path, {
      method: fields ? "POST" : "GET",
      headers: {
        origin,
        "accept-language": "en",
        "sec-fetch-mode": "navigate",
        cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
      },
      redirect: "manual",
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    return answer;
  };
  return {
    ask,
    cookies: (): ReadonlyMap<string, string> => cookies,
    /** Opens a page and sends the form of it that leads to the path. */
    async fill(page: string, path: string, more: Record<string, string>) {
      const fields = fieldsIn(await (await ask(page)).text(), path);
      return ask(path, { ...fields, ...more });
    },
  };
}

/** Starts the demonstration with so many people, as `posoka demo` starts it. */
export async function openDemo(people: number): Promise<DemoDesk> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-demo-"));
  const port = somePort();
  const [site, desk] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`];
  const settings = {
    PORT: String(port),
    DESK_PORT: String(port + 1),
    PUBLIC_URL: site,
    DESK_URL: desk,
    // Of a real desk: the demonstration must leave them alone.
    DATABASE_URL: "postgres://nobody@127.0.0.1:9/real",
    POSOKA_MASTER_KEY: "not a key",
  };
  const words = ["demo", "--folder", folder, "--people", String(people)];
  const program = runProgram("cli/posoka.js", words, settings);
  const end = async () => {
    await program[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await program.says(/administrator@demo\.example\n─+/);
  } catch (error) {
    await end();
    throw error;
  }
  const password = /password {3}(\S+)/.exec(program.said())?.[1] ?? "";
  const secret = (/generator {2}([A-Z2-7 ]+?) {3}/.exec(program.said())?.[1] ?? "").replaceAll(" ", "");
  return {
    folder,
    site,
    desk,
    password,
    secret,
    async signIn(role) {
      const browser = browserAt(desk);
      const email = `${role}@demo.example`;
      const first = await browser.fill("/sign-in", "/sign-in", { email, password });
      if (first.headers.get("location") !== "/sign-in/code")
        throw new Error(`${role} is not asked for a code.`);
      const second = await browser.fill("/sign-in/code", "/sign-in/code", {
        code: totpCode(secret, new Date()),
      });
      if (second.status !== 303) throw new Error(`${role} is answered ${second.status}.`);
      return browser;
    },
    [Symbol.asyncDispose]: end,
  };
}
