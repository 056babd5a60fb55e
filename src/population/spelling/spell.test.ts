import { describe, expect, test } from "vitest";
import { type CultureName, cultureOf, cultures } from "../cultures.ts";
import { Dice } from "../dice.ts";
import { agencyLatin, machineReadable, partsOf, readAloud } from "../naming.ts";
import { habits } from "./habits.ts";
import { spellings } from "./spell.ts";
import { type NameWord, persianCompounds, wordsOf } from "./word.ts";

const word = (entry: string): NameWord => wordsOf(entry, persianCompounds)[0] as NameWord;
const everyWord = Object.keys(cultures).flatMap((name) => {
  const { men, women, families } = cultureOf(name as CultureName);
  return [...men, ...women, ...families];
});

test("every habit can write every name of the tables, in letters of its own", () => {
  expect(everyWord.length).toBeGreaterThan(900);
  for (const habit of habits) {
    const letters = habit === "bulgarian" ? /^[А-Яа-я '-]+$/ : /^[A-Za-zÀ-ž '-]+$/;
    const wrong = everyWord.filter((one) => {
      const ways = spellings(one, habit);
      return (
        ways.length === 0 ||
        ways.length > 9 ||
        ways.some((way) => !letters.test(way) || !/^\p{Lu}/u.test(way))
      );
    });
    expect(wrong.map((one) => [habit, one.own, ...spellings(one, habit)])).toEqual([]);
  }
});

test("a table has no name twice, and none without a sound", () => {
  for (const name of Object.keys(cultures)) {
    const { men, women, families } = cultureOf(name as CultureName);
    for (const table of [men, women, families]) {
      const own = table.map((one) => one.own);
      expect(own.filter((text, at) => own.indexOf(text) !== at)).toEqual([]);
    }
  }
  expect(() => wordsOf("علی")).toThrow("no sound for علی");
});

describe("the usual spelling of a habit comes first", () => {
  test.each([
    ["محمد=muHammad", ["Mohammad", "Mohamed", "Mohammed", "Muhammed", "Мохамед"]],
    ["خالد=xAlid", ["Khalid", "Khalid", "Chalid", "Halit", "Халид"]],
    ["رشید=ra$Id", ["Rashid", "Rachid", "Raschid", "Raşit", "Рашид"]],
    ["جواد=jawAd", ["Jawad", "Djaouad", "Dschawad", "Cavat", "Джауад"]],
  ])("%s", (entry, usual) => {
    expect(habits.map((habit) => spellings(word(entry), habit)[0])).toEqual(usual);
  });
});

test("compounds are written in the ways of each habit", () => {
  const rahman = spellings(word("&رحمن=raHmAn"), "english");
  expect(rahman[0]).toBe("Abdul Rahman");
  expect(rahman).toContain("Abdulrahman");
  expect(spellings(word("&رحمن=raHmAn"), "french")).toContain("Abderrahmane");
  expect(spellings(word("حبیب~=Habib"), "bulgarian")[0]).toBe("Хабибулах");
  expect(spellings(word("نور#=nUr"), "french")[0]).toBe("Noureddine");
  expect(spellings({ own: "الجبوري", sound: "jubUrI", form: "article" }, "english")[0]).toBe("Al-Juburi");
});

test("the passport strips marks, the agency writes Latin after the law, the police read passports aloud", () => {
  expect(machineReadable("Yılmaz Gökçe Al-Ja'fari")).toBe("YILMAZ GOKCE AL JAFARI");
  expect(agencyLatin("Мохамед Реза Хюсеини Джавад")).toBe("Mohamed Reza Hyuseini Dzhavad");
  const heard = new Set(
    Array.from({ length: 60 }, (_, at) => readAloud("JAWAD SHARIFI", new Dice("aloud", at))),
  );
  expect(heard).toContain("джауад шарифи");
  expect(heard).toContain("йауад шарифи");
});

test("Ukrainian and Russian names agree with the sex", () => {
  const of = (name: CultureName, father: string, family: string, sex: "male" | "female") => {
    const plain = (own: string): NameWord => ({ own, sound: "a", form: "plain" });
    const member = { sex, given: [], grandfather: [], father: [plain(father)], family: [plain(family)] };
    return partsOf(member, cultureOf(name), ["father", "family"]).map((words) => words[0]?.own);
  };
  expect(of("ukrainian", "Сергій", "Шевченко", "female")).toEqual(["Сергіївна", "Шевченко"]);
  expect(of("ukrainian", "Сергій", "Шевченко", "male")).toEqual(["Сергійович", "Шевченко"]);
  expect(of("ukrainian", "Микола", "Бойко", "male")).toEqual(["Миколайович", "Бойко"]);
  expect(of("ukrainian", "Дмитро", "Бойко", "female")).toEqual(["Дмитрівна", "Бойко"]);
  expect(of("russian", "Юрий", "Иванов", "female")).toEqual(["Юрьевна", "Иванова"]);
  expect(of("russian", "Дмитрий", "Иванов", "male")).toEqual(["Дмитриевич", "Иванов"]);
  expect(of("russian", "Виталий", "Иванов", "male")).toEqual(["Витальевич", "Иванов"]);
  expect(of("russian", "Сергей", "Иванов", "male")).toEqual(["Сергеевич", "Иванов"]);
});
