import { request } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";

export interface RawAnswer {
  readonly status: number;
  /** The header block as it came, names in lower case; a name that came twice is joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks for exactly this target: nothing is tidied, resolved or encoded on the way. */
export async function ask(
  port: number,
  target: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
  request({ port, host: "127.0.0.1", path: target, method, headers }, async (answer) => {
    const plain = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    resolve({
      status: answer.statusCode ?? 0,
      headers: Object.fromEntries(plain),
      body: (await buffer(answer)).toString(),
    });
  })
    .on("error", reject)
    .end(body);
  return promise;
}

/** Sends these bytes over a socket of their own and gives back whatever comes until the other side closes. */
export async function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  // A server may hang up on what it refuses: what it said until then is the answer.
  socket.on("error", () => {});
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("close", () => resolve());
  socket.write(bytes, "latin1");
  await promise;
  return Buffer.concat(chunks).toString();
}
