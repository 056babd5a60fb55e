import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding, compress, type Encoding, isCompressible } from "./encoding.ts";

/** One encoding of a kept answer, ready to be written: header lists as node:http takes them. */
interface Form {
  readonly etag: string;
  readonly body: Buffer;
  readonly headers: readonly string[];
  readonly headersUnchanged: readonly string[];
}

export interface KeptPage {
  readonly status: number;
  readonly forms: Readonly<Record<Encoding, Form>>;
  readonly size: number;
}

/** What the bench and the log want to know: answers given from memory, whole and "not modified". */
export interface KeeperCounts {
  whole: number;
  unchanged: number;
}

/**
 * Answers that are the same for everybody, kept compressed in memory until something is published. The oldest unused
 * go first when they outgrow the budget (bytes).
 */
export class PageKeeper {
  readonly counts: KeeperCounts = { whole: 0, unchanged: 0 };
  readonly #pages = new Map<string, KeptPage>();
  readonly #budget: number;
  #size = 0;
  #generation = 0;

  constructor(budget: number) {
    this.#budget = budget;
  }

  /** Grows by one at each publication; an answer begun before one is not kept after it. */
  get generation(): number {
    return this.#generation;
  }

  forgetAll(): void {
    this.#generation += 1;
    this.#pages.clear();
    this.#size = 0;
  }

  find(address: string): KeptPage | undefined {
    const page = this.#pages.get(address);
    if (!page) return undefined;
    this.#pages.delete(address);
    this.#pages.set(address, page);
    return page;
  }

  keep(address: string, page: KeptPage, generation: number): void {
    if (generation !== this.#generation || page.size > this.#budget / 4) return;
    this.#drop(address);
    this.#pages.set(address, page);
    this.#size += page.size;
    for (const oldest of this.#pages.keys()) {
      if (this.#size <= this.#budget) break;
      this.#drop(oldest);
    }
  }

  /** Answers straight from memory, before any framework wakes. False when the address is not kept. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const page = this.#pages.get(request.url as string);
    if (!page) return false;
    const form = page.forms[encodingOf(request.headers["accept-encoding"])];
    if (matches(request.headers["if-none-match"], form.etag)) {
      this.counts.unchanged += 1;
      response.writeHead(304, form.headersUnchanged as string[]);
      response.end();
      return true;
    }
    this.counts.whole += 1;
    response.writeHead(page.status, form.headers as string[]);
    response.end(request.method === "HEAD" ? undefined : form.body);
    return true;
  }

  #drop(address: string): void {
    const page = this.#pages.get(address);
    if (!page) return;
    this.#pages.delete(address);
    this.#size -= page.size;
  }
}

/** Makes an answer ready to be kept: every encoding compressed, tagged by its content. */
export async function toKeptPage(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Promise<KeptPage> {
  const squeezable = isCompressible(headers["content-type"] ?? "");
  const form = async (encoding: Encoding): Promise<Form> => {
    const encoded = squeezable ? await compress(body, encoding) : body;
    return toForm(headers, encoded, squeezable ? encoding : "identity");
  };
  const [br, gzip, identity] = await Promise.all([form("br"), form("gzip"), form("identity")]);
  const size = squeezable ? br.body.length + gzip.body.length + body.length : body.length;
  return { status, forms: { br, gzip, identity }, size };
}

function toForm(headers: Readonly<Record<string, string>>, body: Buffer, encoding: Encoding): Form {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const always = Object.entries({ ...headers, etag, vary: "Accept-Encoding" }).flat();
  const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
  return {
    etag,
    body,
    headers: [...always, ...encoded, "content-length", String(body.length)],
    headersUnchanged: always,
  };
}

export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag || ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag));

const encodings = new Map<string | undefined, Encoding>();

function encodingOf(header: string | undefined): Encoding {
  const known = encodings.get(header);
  if (known) return known;
  const encoding = acceptedEncoding(header);
  if (encodings.size < 200) encodings.set(header, encoding);
  return encoding;
}
