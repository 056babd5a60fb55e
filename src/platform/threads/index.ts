export { answerOrders } from "./answer-orders.ts";
export { openThread, type Thread } from "./thread.ts";
