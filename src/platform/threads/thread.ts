import { Worker } from "node:worker_threads";

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
 * without one.
 */
export function openThread<Order, Answer>(program: URL, idleTime = usualIdleTime): Thread<Order, Answer> {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const rest = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const askNow = async (order: Order): Promise<Answer> => {
    clearTimeout(idle);
    worker ??= new Worker(program);
    const answer = await answerOf<Answer>(worker, order).catch(async (error: unknown) => {
      await rest();
      throw error;
    });
    idle = setTimeout(() => void rest(), idleTime).unref();
    worker?.unref();
    return answer;
  };
  return {
    wake() {
      if (worker) return;
      const woken = new Worker(program);
      // Whoever asks next hears of what goes wrong with the one that is begun then.
      woken.once("error", () => {
        if (worker === woken) worker = null;
      });
      woken.unref();
      worker = woken;
      clearTimeout(idle);
      idle = setTimeout(() => void rest(), idleTime).unref();
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
    worker.postMessage(order);
  });
}
