import { remembered } from "../../core/remembered.ts";

/** Single words, never whole names: what stays in memory tells of nobody. */
const mostWords = 40_000;

/** Keeps the answers of a pure function of a word, for a registry is full of the same words. */
export const remember = <T>(answer: (word: string) => T): ((word: string) => T) =>
  remembered(answer, mostWords);
