import { expect, test } from "vitest";
import { billNumber, sameSupplier } from "./same-supplier.ts";

test.each([
  ["Наеми ООД", "Naemi Ltd."],
  ["„Имоти“ ЕООД", "Imoti EOOD"],
  ["ЕТ Желязко Цветков", "Zhelyazko Tsvetkov"],
  ["ЕТ Желязко Цветков", "JELIAZKO CVETKOV"],
  ["Върбица Транс", "Varbitsa Trans"],
  ["Върбица Транс", "Vurbitza Trans"],
  ["Щастие АД", "Shtastie AD"],
  ["Юлия и Синове", "Iulia i Sinove"],
  ["Христо Ботев", "Khristo Botev"],
  ["Българска поща", "Bulgarska poshta"],
  ["Харманли-Строй", "Harmanli Stroy"],
  ["Екс Принт", "Ex Print"],
])("%s and %s are one supplier", (one, other) => {
  expect([sameSupplier(one, other), sameSupplier(other, one)]).toEqual([true, true]);
});

test("letters of the other keyboard that look the same make no other supplier and no other bill", () => {
  // Latin A, E, H, M and O among Cyrillic letters.
  expect(sameSupplier("НAEМИ OOД", "Наеми ООД")).toBe(true);
  expect(billNumber("А-0012")).toBe(billNumber("A0012"));
  expect(billNumber("№ 000 12")).toBe("12");
});

test.each([
  ["Наеми ООД", "Наем ООД"],
  ["Наеми ООД", "Имоти ООД"],
  ["Върба", "Варба"],
  ["Naemi", "Naemy"],
  ["Наеми София", "Naemi"],
  ["Ивани", "Ivanov"],
])("%s and %s are two", (one, other) => {
  expect([sameSupplier(one, other), sameSupplier(other, one)]).toEqual([false, false]);
});
