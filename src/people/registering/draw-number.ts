import type { Change } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { drawNumber, type PersonNumber } from "../person-number.ts";

/** A number nobody ever had, kept as drawn for ever. */
export async function drawNewNumber(change: Change, people: People): Promise<PersonNumber> {
  for (;;) {
    const number = drawNumber(people.random);
    const drawn = await change
      .insertInto("drawn_number")
      .values({ number, drawn_at: people.now().toISOString() })
      .onConflict((conflict) => conflict.column("number").doNothing())
      .returning("number")
      .executeTakeFirst();
    if (drawn) return number;
  }
}
