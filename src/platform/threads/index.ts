export { answerOrders } from "./answer-orders.ts";
export { askApart, openThread, type Thread } from "./thread.ts";
