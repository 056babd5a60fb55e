import { parentPort } from "node:worker_threads";

/** What a thread is told by whoever opened it. */
export type ToThread<Order> = { readonly order: Order } | { readonly end: true };

/**
 * What the program of a thread does: it answers each order with one message, and ends when it is told to.
 * What goes wrong in `work` ends the thread too: whoever asked is told, and the next order gets a new one.
 */
export function answerOrders<Order>(work: (order: Order) => unknown): void {
  parentPort?.on("message", (told: ToThread<Order>) => {
    // Of the process it is only this thread that ends.
    if ("end" in told) process.exit();
    void Promise.resolve(work(told.order)).then((answer) => parentPort?.postMessage(answer));
  });
}
