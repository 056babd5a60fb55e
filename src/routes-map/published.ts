// What the site and the public process may use of the routes map. Nothing here reaches what editors do.

export { type AnswerWords, answerFigures } from "./answer.ts";
export type { ElementWords, FiguresAnswer } from "./element.ts";
export { elementWords } from "./element-words.ts";
export * from "./model.ts";
export * from "./picture/index.ts";
export { readMap } from "./reader.ts";
export type { FigureWish, MapGround, MapReading } from "./reading.ts";
export {
  firstYear,
  type MapState,
  openingState,
  parseMapState,
  queryOfState,
  type StateKey,
  stateKeys,
} from "./state.ts";
