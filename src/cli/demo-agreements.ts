import { addToRegister } from "../agreements/index.ts";
import { addDays, missionDay } from "../core/day.ts";
import type { People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { RecordFields } from "../platform/forms/index.ts";
import { actsOf, type DemoStaff } from "./demo-staff.ts";

/** Adds two invented agreements beside those the site tells of, one of which ends soon. Gives how many. */
export async function addDemoAgreements(change: Change, people: People, staff: DemoStaff): Promise<number> {
  const act = actsOf(staff)("project-manager");
  const today = missionDay(people.now());
  const add = (
    kind: "partner" | "agreement" | "sharing",
    fields: RecordFields,
    parentId: string | null = null,
  ) => addToRegister(change, people, act, { kind, parentId, fields });
  const partner = (name_bg: string, name_en: string, kind: string) =>
    add("partner", {
      ...{ name_bg, name_en, kind, country: "BG" },
      ...{ office: "Деловодство", email: null, phone: null, link: null },
    });
  const mission = await partner("Мисия (пример)", "Mission (example)", "un");
  const directorate = await partner("Дирекция (пример)", "Directorate (example)", "authority");
  const clinic = await partner("Клиника (пример)", "Clinic (example)", "company");
  const agreement = (title_bg: string, title_en: string, other: string, more: RecordFields) =>
    add("agreement", {
      ...{ title_bg, title_en, kind: "cooperation", parties: [mission, other] },
      ...{ signed_on: addDays(today, -400), valid_from: addDays(today, -390), valid_until: null },
      ...{ renewal: "by-letter", warn_days: null, ended_on: null, replaces: null },
      ...{ source: "измислено за проба", seen_on: null },
      ...more,
    });
  const sharing = (
    parent: string,
    partnerId: string,
    categories: readonly string[],
    aim: string,
    basis: string,
  ) =>
    add(
      "sharing",
      {
        ...{ partner: partnerId, direction: "give", categories, aim, basis },
        ...{ clause: "чл. 4", safeguards: "шифровани; чете ги едно звено", until: null },
      },
      parent,
    );
  const clearance = await agreement(
    "Споразумение за обмен на данни за заминаване (пример)",
    "Agreement on data for departure (example)",
    directorate,
    { kind: "data-sharing" },
  );
  await sharing(clearance, directorate, ["identity", "documents"], "разрешение за заминаване", "consent");
  const fitness = await agreement(
    "Договор за медицински прегледи (пример)",
    "Contract for medical examinations (example)",
    clinic,
    { kind: "service", valid_until: addDays(today, 40) },
  );
  await sharing(fitness, clinic, ["identity", "health"], "годност за пътуване", "consent");
  return 2;
}
