import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";

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
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #port: number;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(port: number, headers: Readonly<Record<string, string>>) {
    this.#port = port;
    this.#headers = headers;
  }

  ask({ path, form }: Asking): Promise<Answered> {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>();
    const sent = form?.toString();
    const origin = `http://127.0.0.1:${this.#port}`;
    const asForm = { origin, "content-type": "application/x-www-form-urlencoded" };
    const began = performance.now();
    const asked = request(
      {
        agent: this.#agent,
        host: "127.0.0.1",
        port: this.#port,
        path,
        method: form ? "POST" : "GET",
        headers: { ...this.#headers, ...(form ? asForm : {}) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const milliseconds = performance.now() - began;
          const { statusCode: status = 0, headers } = response;
          const text = () => decoded(response, Buffer.concat(chunks));
          resolve({ status, location: headers.location, milliseconds, text });
        });
      },
    );
    asked.on("error", reject);
    asked.end(sent);
    return promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}

function decoded({ headers }: IncomingMessage, body: Buffer): string {
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
