import { recordConsent } from "../src/people/index.ts";
import type { Sheet } from "../src/platform/print/index.ts";
import { medicalClearance } from "../src/travel/steps/fitness.ts";
import { stand, type TestCase, type TestCases, write } from "./cases.ts";
import { aConsent, actOf } from "./people.ts";

/** Keeps what was to be printed: what a sheet looks like on paper is tried where papers are. */
export const sheets: Sheet[] = [];
export const keeping = {
  printSheet: async (sheet: Sheet) => {
    sheets.push(sheet);
    return Buffer.from("%PDF-1.7\ninvented\n%%EOF\n");
  },
};

const day = (text: string) => text as never;
export const findings = "Invented diabetes";
export const clearance = {
  examined_on: day("2026-03-01"),
  result: "conditions" as const,
  conditions: ["oxygen" as const],
  valid_until: day("2026-03-10"),
  travel_until: null,
  airline_form: false,
  final_check: false,
  expected_birth: null,
  findings,
  medicines: null,
  receiving: null,
};
export const supervisor = actOf("project-manager", { staffId: "supervisor" });
export const witness = actOf("counsellor", { staffId: "witness" });
export const doctor = actOf("medical-adviser");

/** A doctor writes down what they found about the first member, who agreed to it; gives the record. */
export const examine = async (t: TestCases, made: TestCase): Promise<string> => {
  const [{ id = "", personId = "" } = {}] = made.all;
  await t.cases.database.change((change) =>
    recordConsent(change, t.cases, actOf("counsellor"), personId, aConsent({ purpose: "medical" })),
  );
  await stand(t, id, "preparing");
  const [record = ""] = await write(t, made, medicalClearance, clearance, {
    by: "medical-adviser",
    about: [id],
  });
  return record;
};
