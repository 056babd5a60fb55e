import { expect, test } from "vitest";
import type { Place, PlaceKind } from "../model.ts";
import { shortName } from "./short-names.ts";

const place = (kind: PlaceKind, bg: string, en: string) => ({ kind, names: { bg, en } }) as Place;

test.each([
  [
    "border_crossing",
    "ГКПП Капитан Андреево",
    "Kapitan Andreevo border crossing",
    "Капитан Андреево",
    "Kapitan Andreevo",
  ],
  ["reception_centre", "РПЦ София – Овча купел", "RRC Sofia – Ovcha kupel", "Овча купел", "Ovcha kupel"],
  [
    "reception_centre",
    "Център за настаняване „Военна рампа“",
    "Voenna rampa centre",
    "Военна рампа",
    "Voenna rampa",
  ],
  [
    "reception_centre",
    "РПЦ с. Баня (община Нова Загора)",
    "RRC Banya (Nova Zagora municipality)",
    "Баня",
    "Banya",
  ],
  ["transit_centre", "Транзитен център Пъстрогор", "Pastrogor transit centre", "Пъстрогор", "Pastrogor"],
  [
    "special_home",
    "СДВНЧ София – Бусманци",
    "Special Home for Temporary Accommodation of Foreigners, Busmantsi",
    "Бусманци",
    "Busmantsi",
  ],
  [
    "allocation_centre",
    "Разпределителен център Елхово",
    "Elhovo allocation (triage) centre",
    "Елхово",
    "Elhovo",
  ],
  ["iom_office", "Офис на МОМ, Харманли", "IOM sub-office, Harmanli", "Харманли", "Harmanli"],
  [
    "iom_office",
    "МОМ – Мисия в България, София",
    "IOM Mission in Bulgaria, Sofia",
    "МОМ – Мисия в България",
    "IOM Mission in Bulgaria",
  ],
] as const)("beside its sign a %s says no more than is needed: %s", (kind, bg, en, shortBg, shortEn) => {
  expect(shortName(place(kind, bg, en), "bg")).toBe(shortBg);
  expect(shortName(place(kind, bg, en), "en")).toBe(shortEn);
});
