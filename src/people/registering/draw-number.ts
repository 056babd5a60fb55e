import type { Change } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { drawNumber, type PersonNumber } from "../person-number.ts";

/** A number nobody ever had, kept as drawn for ever. */
export async function drawNewNumber(change: Change, people: People): Promise<PersonNumber> {
  const [number] = await drawNewNumbers(change, people, 1);
  return number as PersonNumber;
}

/** So many of them. */
export async function drawNewNumbers(change: Change, people: People, count: number): Promise<PersonNumber[]> {
  const fresh: PersonNumber[] = [];
  while (fresh.length < count) {
    const numbers = new Set(Array.from({ length: count - fresh.length }, () => drawNumber(people.random)));
    const drawn_at = people.now().toISOString();
    const drawn = await change
      .insertInto("drawn_number")
      .values([...numbers].map((number) => ({ number, drawn_at })))
      .onConflict((conflict) => conflict.column("number").doNothing())
      .returning("number")
      .execute();
    fresh.push(...drawn.map(({ number }) => number as PersonNumber));
  }
  return fresh;
}
