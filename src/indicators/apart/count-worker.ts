import { answerOrders } from "../../platform/threads/index.ts";
import { answerOrder, type CountOrder } from "./counter.ts";

answerOrders<CountOrder>(answerOrder);
