// The load generator, a process of its own: asks over kept-alive connections, one request at a time on each. It does
// as little as it can, to leave the limit with the server: the first answer tells how long every answer is (they are
// all the same), after that it counts bytes and looks only at the status of each answer.
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export interface Wish {
  readonly port: number;
  /** The whole request as it goes over the wire. */
  readonly request: string;
  readonly status: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface Outcome {
  readonly requests: number;
  readonly seconds: number;
  /** Processor seconds the generator used. */
  readonly processor: number;
  readonly error: string | null;
}

process.on("message", async (wish: Wish) => {
  process.send?.(await ask(wish));
});
process.on("disconnect", () => process.exit(0));

async function ask({ port, request, status, connections, seconds }: Wish): Promise<Outcome> {
  const bytes = Buffer.from(request, "latin1");
  const beginning = Buffer.from(`HTTP/1.1 ${status} `, "latin1");
  let requests = 0;
  let error: string | null = null;
  const open = (): Socket => {
    const buffer = Buffer.alloc(128 * 1024);
    let whole = 0;
    let had = 0;
    const read = (length: number): boolean => {
      if (had === 0 && buffer.compare(beginning, 0, beginning.length, 0, beginning.length) !== 0) {
        error = `answered ${buffer.toString("latin1", 0, 40)}`;
        socket.destroy();
        return false;
      }
      if (whole === 0) whole = lengthOf(buffer.subarray(0, length), status);
      had += length;
      if (had >= whole) {
        had = 0;
        requests += 1;
        socket.write(bytes);
      }
      return true;
    };
    const socket: Socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: { buffer, callback: read },
    });
    socket.on("error", (problem: Error) => {
      error = problem.message;
    });
    socket.once("connect", () => socket.write(bytes));
    return socket;
  };
  const sockets = Array.from({ length: connections }, open);
  // The connections are made and the first answers are in before the clock starts.
  await wait(200);
  const [from, processorFrom, began] = [requests, process.cpuUsage(), performance.now()];
  await wait(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const used = process.cpuUsage(processorFrom);
  const answered = requests - from;
  for (const socket of sockets) socket.destroy();
  return { requests: answered, seconds: took, processor: (used.user + used.system) / 1e6, error };
}

/** The bytes of a whole answer, head and body. */
function lengthOf(start: Buffer, status: number): number {
  const head = start.indexOf("\r\n\r\n");
  if (head < 0) throw new Error("the head of an answer came in pieces");
  if (status === 304) return head + 4;
  const length = /\r\ncontent-length: (\d+)/i.exec(start.toString("latin1", 0, head))?.[1];
  if (!length) throw new Error("an answer without content-length");
  return head + 4 + Number(length);
}
