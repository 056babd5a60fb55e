import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import type { Access } from "../src/access/access.ts";
import type { Duties } from "../src/access/accounts/duties.ts";
import { keepTotp } from "../src/access/accounts/second-factor.ts";
import { storePassword } from "../src/access/accounts/set-up.ts";
import { addMember, setDuties } from "../src/access/accounts/staff.ts";
import { newTotpSecret } from "../src/access/accounts/totp.ts";
import {
  accessHook,
  argon2Passwords,
  ownersByKind,
  type Passwords,
  type Role,
  staffRoutes,
} from "../src/access/index.ts";
import { accessRoutes } from "../src/access/pages/all.ts";
import type { AccessDesk } from "../src/access/pages/desk-page.tsx";
import { newRequestKey } from "../src/platform/forms/index.ts";
import {
  type Application,
  assemble,
  openLog,
  type Route,
  securityHeaders,
} from "../src/platform/http/index.ts";
import { openVault, type Vault } from "../src/platform/vault/index.ts";
import type { Assets } from "../src/ui/assets.ts";
import type { OpenTestDatabase } from "./databases.ts";

export const deskOrigin = "https://desk.example";
export const goodPassword = "зелена лодка в дъжда 7";

/** A desk over a database of its own, whose clock stands until it is moved. */
export interface AnyTestDesk extends AsyncDisposable {
  readonly access: Access;
  readonly app: Application;
  readonly routes: readonly Route[];
  /** How often a password was judged. */
  readonly judged: () => number;
  moveClock(milliseconds: number): void;
  /** Somebody who has set up with a password and codes. */
  addStaff(
    person: { name: string; email: string; roles: readonly Role[] } & Partial<Duties>,
  ): Promise<Person>;
  /** A browser without cookies, at an address of its own. */
  browser(address?: string): TestBrowser;
  /** A browser in which the person has signed in with both factors. */
  signedIn(person: Person): Promise<TestBrowser>;
  /** The actions of the audit log, in order. */
  log(): Promise<string[]>;
  /** Lets a test see every request of a browser before it is sent; what it does meanwhile goes unseen. */
  watch(see: (request: SentRequest) => Promise<void>): void;
}

/** A request on its way. */
export interface SentRequest {
  readonly path: string;
  readonly init: Omit<RequestInit, "headers"> & { headers: Record<string, string> };
}

/** A desk with nothing but access. */
export interface TestDesk extends AnyTestDesk {
  readonly desk: AccessDesk;
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** The code the person's app shows at a moment. */
  code(at: Date): string;
}

/** Quick, and shaped like the real thing: every judgement is counted, of nobody's password too. */
function countedPasswords(): { passwords: Passwords; judged: () => number } {
  let count = 0;
  const hash = (password: string) => createHash("sha256").update(password.normalize("NFKC")).digest("hex");
  return {
    judged: () => count,
    passwords: {
      hash: async (password) => hash(password),
      async matches(stored, password) {
        count += 1;
        return stored !== undefined && hash(password) === stored;
      },
    },
  };
}

export interface DeskWish {
  readonly realPasswords?: boolean;
  readonly moreRoutes?: (access: Access) => readonly Route[];
  readonly origin?: string;
}

/** What a desk of a test is put together from. */
export type Ground = Pick<Access, "database" | "passwords" | "now" | "random" | "origin"> & {
  readonly vault: Vault;
};

/** What a test puts together on the ground it is given. */
interface Building {
  readonly access: Access;
  readonly app: Application;
  readonly routes: readonly Route[];
}

/** Lays the ground for a desk (database, vault, clock), lets it be put together, and gives what a test does with it. */
export async function openDesk<B extends Building>(
  open: OpenTestDatabase,
  wish: DeskWish,
  build: (ground: Ground) => B,
): Promise<AnyTestDesk & B> {
  const db = await open();
  const folder = await mkdtemp(join(tmpdir(), "posoka-keys-"));
  let moment = Date.parse("2026-03-02T09:00:00.000Z");
  const now = () => new Date(moment);
  let draws = 0;
  const random = (bytes: number) => {
    draws += 1;
    const drawn = Array.from({ length: Math.ceil(bytes / 32) }, (_, part) =>
      createHash("sha256").update(`${draws} ${part}`).digest(),
    );
    return Uint8Array.from(Buffer.concat(drawn).subarray(0, bytes));
  };
  const { vault } = openVault({ folder }, { now });
  const counted = countedPasswords();
  const origin = wish.origin ?? deskOrigin;
  const passwords = wish.realPasswords ? argon2Passwords() : counted.passwords;
  const built = build({ database: db.database, vault, passwords, now, random, origin });
  const { access, app } = built;
  let see: ((request: SentRequest) => Promise<void>) | null = null;
  const ask = async (path: string, init: SentRequest["init"]) => {
    const seeing = see;
    if (seeing) {
      see = null;
      await seeing({ path, init });
      see = seeing;
    }
    return app.request(origin + path, init);
  };
  const browser = (address = "192.0.2.1") => new TestBrowser(ask, address, origin);
  return {
    ...built,
    judged: counted.judged,
    moveClock: (milliseconds) => {
      moment += milliseconds;
    },
    addStaff: (person) => addStaff(access, person),
    browser,
    watch: (seen) => {
      see = seen;
    },
    async signedIn(person) {
      const fresh = browser();
      await fresh.signIn(person, now());
      // The next code must be a new one.
      moment += 30_000;
      return fresh;
    },
    async log() {
      const lines = await db.database.query
        .selectFrom("audit_line")
        .select("action")
        .orderBy("seq")
        .execute();
      return lines.map(({ action }) => action);
    },
    async [Symbol.asyncDispose]() {
      vault.close();
      await db[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const noAssets: Assets = {
  address: (name) => `/assets/${name}`,
  has: () => true,
  text: () => "",
  read: async () => null,
};

export const openTestDesk = (open: OpenTestDatabase, wish: DeskWish = {}): Promise<TestDesk> =>
  openDesk(open, wish, (ground) => {
    const access: Access = {
      ...ground,
      addressSalt: ground.random(16),
      offices: async () => [
        { key: "sofia", name: "София" },
        { key: "burgas", name: "Бургас" },
      ],
      ownerOf: ownersByKind({ case: async (_, id) => (["c1", "sofia/c2"].includes(id) ? null : undefined) }),
    };
    const desk: AccessDesk = {
      access,
      assets: noAssets,
      publicUrl: "https://iom.example",
      // A browser of a test has no socket: what it says of itself is taken for what a proxy of ours says.
      trustedProxies: 1,
    };
    const routes = [...accessRoutes(desk), ...staffRoutes(access, wish.moreRoutes?.(access) ?? [])];
    const app = assemble({
      routes,
      headers: securityHeaders("https://desk.example", "same-origin"),
      log: openLog("desk", "silent"),
      origin: ground.origin,
      before: accessHook(access),
      errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
    });
    return { access, desk, app, routes };
  });

async function addStaff(
  access: Access,
  { name, email, roles, offices = [], languages = [] }: Parameters<AnyTestDesk["addStaff"]>[0],
): Promise<Person> {
  const id = Buffer.from(access.random(12)).toString("hex");
  const secret = newTotpSecret(access.random);
  const hash = await access.passwords.hash(goodPassword);
  await access.database.change(async (change) => {
    const member = {
      id,
      name,
      email,
      language: "en",
      createdBy: "test",
      setUpBy: access.now().toISOString(),
    } as const;
    await addMember(change, access.vault, member, access.now());
    await change.updateTable("staff").set({ status: "active" }).where("id", "=", id).execute();
    await setDuties(change, id, { roles, offices, languages }, access.now());
    await storePassword(change, id, hash, access.now());
    await keepTotp(change, access, id, { secret, step: 0 });
  });
  return { id, email, password: goodPassword, code: (at) => codeOf(secret, at) };
}

export const codeOf = (secret: string, at: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(" ", "")), timestamp: at.getTime() });

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Keeps cookies as a browser does and follows no redirect by itself. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #send: (path: string, init: SentRequest["init"]) => Promise<Response>;
  readonly #address: string;
  readonly #origin: string;

  constructor(send: TestBrowser["repeat"], address: string, origin: string) {
    this.#send = send;
    this.#address = address;
    this.#origin = origin;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(path, { headers });
  }

  post(
    path: string,
    fields: Fields | FormData | string = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    if (fields instanceof FormData) {
      return this.#ask(path, { method: "POST", body: fields, headers: { origin: this.#origin, ...headers } });
    }
    // As every page of ours sends it; what a test says itself wins.
    const body = typeof fields === "string" ? fields : formOf({ "request-key": newRequestKey(), ...fields });
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.#ask(path, { method: "POST", body, headers: { origin: this.#origin, ...type, ...headers } });
  }

  postJson(path: string, value: unknown = {}): Promise<Response> {
    const headers = { origin: this.#origin, "content-type": "application/json", "sec-fetch-mode": "cors" };
    return this.#ask(path, { method: "POST", body: JSON.stringify(value), headers });
  }

  /** Both steps of signing in; gives the last answer. */
  async signIn({ email, password, code }: Person, at: Date): Promise<Response> {
    const first = await this.post("/sign-in", { email, password });
    if (first.status !== 303) throw new Error(`The password was not taken: ${first.status}`);
    const second = await this.post("/sign-in/code", { code: code(at) });
    if (second.status !== 303) throw new Error(`The code was not taken: ${second.status}`);
    return second;
  }

  get session(): string | undefined {
    return this.cookies.get("__Host-posoka");
  }

  /** A second browser with the same cookies: somebody who copied them. */
  copy(): TestBrowser {
    const other = new TestBrowser(this.#send, this.#address, this.#origin);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** Sends what somebody else sent, with one's own cookies. */
  async repeat(path: string, init: SentRequest["init"]): Promise<Response> {
    const { cookie: _, ...headers } = init.headers;
    return this.#ask(path, { ...init, headers });
  }

  async #ask(path: string, init: SentRequest["init"]): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "x-forwarded-for": this.#address, ...(cookie ? { cookie } : {}), ...init.headers };
    const response = await this.#send(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...shape] = line.split("; ");
      const name = pair.slice(0, pair.indexOf("="));
      if (shape.includes("Max-Age=0")) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  }
}

function formOf(fields: Fields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form.toString();
}
