import { fork } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import type { Recorded } from "../plain-server.ts";

export interface Server {
  readonly pid: number;
  readonly port: number;
}

/** Starts a process of its own that gives this answer and nothing else. */
export async function startPlain(recorded: Recorded): Promise<Server & { stop(): void }> {
  const child = fork(new URL("../plain-server.ts", import.meta.url));
  child.send(recorded);
  const [port] = (await once(child, "message")) as [number];
  return { pid: child.pid as number, port, stop: () => child.disconnect() };
}

/** Those node:http adds by itself, to our answers and to the plain server's. */
const ownHeaders = new Set(["date", "connection", "keep-alive"]);

/** Asks once and notes the answer as it came, compressed. */
export function record(port: number, path: string, headers: Record<string, string>): Promise<Recorded> {
  const { promise, resolve, reject } = Promise.withResolvers<Recorded>();
  get({ host: "127.0.0.1", port, path, headers, agent: false }, async (response) => {
    const body = Buffer.concat(await response.toArray());
    const list: string[] = [];
    for (let at = 0; at < response.rawHeaders.length; at += 2) {
      const [name, value] = response.rawHeaders.slice(at, at + 2) as [string, string];
      if (!ownHeaders.has(name.toLowerCase())) list.push(name, value);
    }
    resolve({ status: response.statusCode ?? 0, headers: list, body: body.toString("base64") });
  }).once("error", reject);
  return promise;
}

/** The value of a header of a recorded answer. */
export const headerOf = ({ headers }: Recorded, name: string): string => {
  const at = headers.findIndex((header, index) => index % 2 === 0 && header.toLowerCase() === name);
  const value = headers[at + 1];
  if (at < 0 || !value) throw new Error(`an answer without ${name}`);
  return value;
};

export const same = (one: Recorded, other: Recorded): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
