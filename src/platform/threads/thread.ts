import { Worker } from "node:worker_threads";
import type { ToThread } from "./answer-orders.ts";

/** A thread of its own for heavy work: one order after the other, and nobody else waits. */
export interface Thread<Order, Answer> {
  /** Rejects when the thread breaks; the next order gets a new one. */
  ask(order: Order): Promise<Answer>;
  /** Begins, if it has not: an order that comes soon then finds it ready. */
  wake(): void;
  close(): Promise<void>;
}

/** What heavy work keeps in memory is large: after this time without an order, in ms, the thread ends. */
const usualIdleTime = 60_000;

/**
 * Opens a thread that answers each message with one message. It begins with the first order, and ends after `idleTime` ms
 * without one. `newMemory`: how many MB it fills before it looks what of it is still in use; the more lives until an answer is
 * there, the less often it should look.
 */
export function openThread<Order, Answer>(
  program: URL,
  idleTime = usualIdleTime,
  newMemory?: number,
): Thread<Order, Answer> {
  let begun: Begun | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const rest = async () => {
    const ended = begun;
    begun = null;
    await ended?.end();
  };
  const restLater = () => {
    clearTimeout(idle);
    idle = setTimeout(() => void rest(), idleTime).unref();
  };
  const askNow = async (order: Order): Promise<Answer> => {
    clearTimeout(idle);
    begun ??= begin(program, newMemory);
    const { worker } = begun;
    const answer = await answerOf<Answer>(worker, order).catch(async (error: unknown) => {
      await rest();
      throw error;
    });
    worker.unref();
    restLater();
    return answer;
  };
  return {
    wake() {
      if (begun) return;
      const woken = begin(program, newMemory);
      // Whoever asks next hears of what goes wrong with the one that is begun then.
      woken.worker.once("error", () => {
        if (begun === woken) begun = null;
      });
      woken.worker.unref();
      begun = woken;
      restLater();
    },
    ask(order) {
      const answered = last.then(() => askNow(order));
      last = answered.catch(() => undefined);
      return answered;
    },
    async close() {
      clearTimeout(idle);
      await last;
      await rest();
    },
  };
}

/** Opens a thread for one order, and ends it with the answer. Rejects when the thread breaks. */
export async function askApart<Order, Answer>(program: URL, order: Order): Promise<Answer> {
  const thread = openThread<Order, Answer>(program);
  try {
    return await thread.ask(order);
  } finally {
    await thread.close();
  }
}

interface Begun {
  readonly worker: Worker;
  /**
   * Asks the thread to end, which it does between two orders. It is not stopped from outside: Node 24 breaks down, with the
   * whole process, when a thread is stopped that still reads its modules.
   */
  end(): Promise<void>;
}

function begin(program: URL, newMemory?: number): Begun {
  const resourceLimits = newMemory === undefined ? {} : { maxYoungGenerationSizeMb: newMemory };
  const worker = new Worker(program, { resourceLimits });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  return {
    worker,
    end() {
      worker.ref();
      worker.postMessage({ end: true } satisfies ToThread<never>);
      return ended;
    },
  };
}

/** One order at a time: the next message is this order's answer. */
function answerOf<Answer>(worker: Worker, order: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      done();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error("The thread ended.")));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.ref();
    worker.postMessage({ order } satisfies ToThread<unknown>);
  });
}
