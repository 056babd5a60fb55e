import { connect, type Socket } from "node:net";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { type Answer, AnswerReader } from "./answer-reader.ts";

export const connections = 8;

export interface Answered {
  readonly status: number;
  readonly location: string | undefined;
  /** From the asking to the last byte. */
  readonly milliseconds: number;
  text(): string;
}

export interface Asking {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form, sent by POST. */
  readonly form?: URLSearchParams;
}

/** One kept-alive connection, one request at a time. */
export class Connection {
  readonly #port: number;
  readonly #lines: string;
  #socket: Socket | undefined;

  constructor(port: number, headers: Readonly<Record<string, string>>) {
    this.#port = port;
    this.#lines = asLines({ host: `127.0.0.1:${port}`, ...headers });
  }

  async ask({ path, headers = {}, form }: Asking): Promise<Answered> {
    const sent = form?.toString() ?? "";
    const ofForm = form && {
      origin: `http://127.0.0.1:${this.#port}`,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": `${Buffer.byteLength(sent)}`,
    };
    const lines = this.#lines + asLines({ ...headers, ...ofForm });
    const began = performance.now();
    const answer = await this.#send(`${form ? "POST" : "GET"} ${path} HTTP/1.1\r\n${lines}\r\n${sent}`);
    const milliseconds = performance.now() - began;
    const { status, headers: told } = answer;
    return { status, location: told.location, milliseconds, text: () => decoded(answer) };
  }

  /** Whoever answers may have closed the connection since the last time. */
  #send(request: string): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    if (!this.#socket || this.#socket.destroyed) this.#socket = this.#open();
    const socket = this.#socket;
    const reader = new AnswerReader();
    const take = (came: Buffer) => {
      try {
        const answer = reader.take(came);
        if (answer) done(() => resolve(answer));
      } catch (error) {
        done(() => reject(error));
      }
    };
    const close = () => done(() => reject(new Error("The connection closed before its answer.")));
    const done = (end: () => void) => {
      socket.off("data", take).off("close", close).off("error", reject);
      end();
    };
    socket.on("data", take).on("close", close).on("error", reject);
    socket.write(request);
    return promise;
  }

  #open(): Socket {
    return connect({ port: this.#port, host: "127.0.0.1", noDelay: true }).on("end", function (this: Socket) {
      this.destroy();
    });
  }

  close(): void {
    this.#socket?.destroy();
  }
}

const asLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");

function decoded({ headers, body }: Answer): string {
  const coding = headers["content-encoding"];
  const open = coding === undefined ? undefined : decoders[coding];
  if (coding !== undefined && !open) throw new Error(`Nobody asked for ${coding}.`);
  return (open?.(body) ?? body).toString("utf8");
}

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** Does the work on as many connections at once as the promise says, each after the other, `times` in all. */
export async function onAll<T>(
  port: number,
  headers: Readonly<Record<string, string>>,
  times: number,
  work: (connection: Connection, number: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  await Promise.all(
    Array.from({ length: connections }, async (_, number) => {
      const connection = new Connection(port, headers);
      try {
        for (let done = 0; done < times / connections; done += 1)
          results.push(await work(connection, number));
      } finally {
        connection.close();
      }
    }),
  );
  return results;
}

/** The value that `share` of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** `p50 4.1, p99 7.8 ms` */
export const spread = (values: readonly number[], digits = 1): string =>
  `p50 ${percentile(values, 0.5).toFixed(digits)}, p99 ${percentile(values, 0.99).toFixed(digits)} ms`;
