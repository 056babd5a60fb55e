import { beginImport } from "../../src/people/importing/steps/begin-import.ts";
import { readTable } from "../../src/people/importing/table/read-table.ts";
import type { People } from "../../src/people/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { actOf } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const imports = ["person.import"] as const;
const exports = ["person.export"] as const;
const watches = ["person.export", "oversight.read"] as const;

const one = "/people/imports/:import";

/** Who may bring spreadsheets of persons in and take lists out. An import is there for whoever began it only. */
export const sheetsRights: RoomRights = {
  routes: {
    "GET /people/imports": imports,
    "POST /people/imports": imports,
    [`GET ${one}`]: imports,
    [`POST ${one}/table`]: imports,
    [`POST ${one}/columns`]: imports,
    [`POST ${one}/lines`]: imports,
    [`POST ${one}/writing`]: imports,
    [`POST ${one}/undoing`]: imports,
    [`POST ${one}/removal`]: imports,
    "GET /people/export": exports,
    "POST /people/export": exports,
    "GET /people/exports": watches,
  },

  nothing: { import: "0".repeat(24) },

  async things(desk, { person }) {
    return {
      own: { import: await handIn(desk, person.id) },
      other: { import: await handIn(desk, "somebody-else") },
    };
  },

  form: (route) => ({
    ...(route.endsWith("/columns")
      ? { order: "day-first", source: "staff", as_of: "2026-03-01", "column-0": "full" }
      : {}),
    ...(route.endsWith("/writing") ? { possible: "take" } : {}),
    ...(route.endsWith("/undoing") ? { undo_reason: "Грешен списък." } : {}),
    ...(route.endsWith("/lines") ? { line: "2", choice: "take" } : {}),
  }),

  closed: (route) => route.includes("/:import"),
};

async function handIn({ access }: AnyTestDesk, staffId: string): Promise<Places[string]> {
  const people = access as typeof access & People;
  const act = actOf("counsellor", { staffId, offices: [] });
  const bytes = Buffer.from("Име;Роден\nInvented Example;1990\n");
  const table = readTable(bytes);
  return access.database.change((change) =>
    beginImport(change, people, act, { name: "a.csv", bytes, office: null }, { table, filledRows: 2 }),
  );
}
