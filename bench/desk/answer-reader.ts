export interface Answer {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent, perhaps compressed. */
  readonly body: Buffer;
}

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyFrom: number;
}

const none = Buffer.alloc(0);

/**
 * Reads the answers of one connection, each after the other, as RFC 9112 frames them: a length, chunks, or no body. It
 * does as little as will do: what the bench spends on reading is taken from the desk, which stands on the same machine.
 */
export class AnswerReader {
  #had: Buffer = none;
  #head: Head | undefined;

  /** Takes what came; gives the answer when it is whole. Throws for what is no answer of HTTP/1.1. */
  take(came: Buffer): Answer | undefined {
    this.#had = this.#had.length === 0 ? came : Buffer.concat([this.#had, came]);
    this.#head ??= readHead(this.#had);
    if (!this.#head) return undefined;
    const { status, headers, bodyFrom } = this.#head;
    const body = readBody(status, headers, this.#had.subarray(bodyFrom));
    if (!body) return undefined;
    this.#had = none;
    this.#head = undefined;
    return { status, headers, body };
  }
}

function readHead(had: Buffer): Head | undefined {
  const end = had.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = had.toString("latin1", 0, end).split("\r\n");
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(`${first} `)?.[1];
  if (!status) throw new Error(`No answer begins with “${first.slice(0, 40)}”.`);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { status: Number(status), headers, bodyFrom: end + 4 };
}

/** Undefined while something is missing. */
function readBody(status: number, headers: Head["headers"], rest: Buffer): Buffer | undefined {
  if (status === 204 || status === 304) return none;
  if (headers["transfer-encoding"] === "chunked") return joinChunks(rest);
  const length = Number(headers["content-length"]);
  if (!Number.isInteger(length))
    throw new Error("An answer tells neither its length nor that it comes in chunks.");
  return rest.length < length ? undefined : rest.subarray(0, length);
}

function joinChunks(rest: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf("\r\n", at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(rest.toString("latin1", at, lineEnd), 16);
    const from = lineEnd + 2;
    if (rest.length < from + size + 2) return undefined;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(rest.subarray(from, from + size));
    at = from + size + 2;
  }
}
