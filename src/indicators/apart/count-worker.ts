import { parentPort } from "node:worker_threads";
import { answerOrder, type CountOrder } from "./counter.ts";

parentPort?.on("message", (order: CountOrder) => {
  // What goes wrong ends the thread: whoever asked is told, and the next order gets a new one.
  void answerOrder(order).then((answer) => parentPort?.postMessage(answer));
});
