import { newId } from "../../src/access/index.ts";
import type { Change } from "../../src/platform/db/index.ts";
import { random } from "./publisher.ts";

/** Countries that people of the two projects go back to, and those next to them. */
const countries = "IQ AF SY PK BD NG IR TR MA DZ TN EG LB JO GE AM UA RU VN IN".split(" ");
const decided = ["2026-01-12", "2026-02-09", "2026-03-16"];

/** A security list as a mission has it after a quarter: twenty countries with two cities each, all decided of three times. */
export async function writeSecurityList(change: Change, by: string): Promise<void> {
  const made = { made_at: "2026-03-16T08:00:00.000Z", made_by: by };
  for (const [at, country] of countries.flatMap((one) => [one, one, one]).entries()) {
    const id = newId(random);
    const place = at % 3 === 0 ? null : `Invented city ${at}`;
    await change
      .insertInto("destination_place")
      .values({ id, country, place, airport: null, ...made })
      .execute();
    await change
      .insertInto("destination_version")
      .values(
        decided.map((since, before) => ({
          id: newId(random),
          place_id: id,
          seq: before + 1,
          state: "open" as const,
          since,
          until: null,
          conditions: null,
          reason:
            "Calm; the road from the airport is open by day, and the office of the mission answers the phone.",
          source: "Invented security office, monthly overview",
          ...made,
        })),
      )
      .execute();
  }
  await change
    .insertInto("destination_review")
    .values({
      id: newId(random),
      as_of: "2026-03-16",
      source: "Invented security office",
      note: null,
      ...made,
    })
    .execute();
}
