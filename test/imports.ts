import { runImport } from "../src/people/importing/run-import.ts";
import type { ImportSettings } from "../src/people/importing/settings.ts";
import { beginCheck, beginImport, suggestSettings } from "../src/people/importing/steps/begin-import.ts";
import { beginWriting } from "../src/people/importing/steps/carry-out.ts";
import { readTable } from "../src/people/importing/table/read-table.ts";
import { actOf, type TestPeople } from "./people.ts";

const counsellor = actOf("counsellor");

export const importRoom = ({ people }: TestPeople) => ({ people, actorById: async () => counsellor.actor });

/** Hands a table in, in the name of a counsellor, and looks through it: gives the import once its dry run is done. */
export async function handIn(
  ground: TestPeople,
  text: string,
  more: Partial<ImportSettings> = {},
): Promise<string> {
  const { people } = ground;
  const bytes = Buffer.from(text, "utf8");
  const table = readTable(bytes);
  const head = table.rows[0];
  if (!head) throw new Error("no head");
  const id = await people.database.change((change) =>
    beginImport(
      change,
      people,
      counsellor,
      { name: "списък.csv", bytes, office: "sofia" },
      { table, filledRows: table.rows.length },
    ),
  );
  await people.database.change(async (change) => {
    const { settings } = await suggestSettings(change, people, head);
    await beginCheck(change, people, counsellor, id, head, { ...settings, consented: true, ...more });
  });
  await runImport(importRoom(ground), id);
  return id;
}

/** Writes it to its end; who may be somebody known is taken. */
export async function writeImport(ground: TestPeople, id: string): Promise<void> {
  await ground.people.database.change((change) =>
    beginWriting(change, ground.people, counsellor, id, "take"),
  );
  await runImport(importRoom(ground), id);
}

/** A row of the name and birthday of somebody whom few are like: for `Array.from`. */
export const strangers = (_: unknown, at: number) =>
  `Invented ${String.fromCharCode(65 + (at % 26))}${"abcdefghij"[at % 10]}rum ${at % 7}na Xu${"bcdfghklmn"[at % 10]}o${"prstvz"[at % 6]}an;${(at % 27) + 1}.${(at % 12) + 1}.${1950 + (at % 50)}`;
