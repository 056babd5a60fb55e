import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, test } from "vitest";
import { openPrinter } from "./printer.ts";
import type { Said, Sheet } from "./sheet.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const said = (main: string, beside: string | null = null): Said => ({ main, beside });

const sheet: Sheet = {
  main: "bg",
  beside: "ar",
  organisation: "Мисия в България",
  title: said("Регистрационен лист", "استمارة التسجيل"),
  reference: "P-100-001",
  printed: "19 октомври 2015 г.",
  sections: [
    {
      title: said("Имена", "الأسماء"),
      rows: [
        { label: said("По паспорт", "حسب جواز السفر"), value: "INVENTED PERSON 12" },
        { label: said("Баща", "الأب"), value: null },
      ],
    },
  ],
  statements: [said("Решението е мое.", "القرار قراري.")],
  signatures: [said("Подпис", "التوقيع")],
  foot: said("Изборът е свободен.", "القرار لك."),
};

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.normalize("NFKC");
}

describe("a printed sheet", () => {
  test("says everything in both languages, and can be copied as text again", async () => {
    const text = await textOf(await printer.printSheet(sheet));
    for (const words of [
      "Регистрационен лист",
      "INVENTED PERSON 12",
      "Решението е мое.",
      "P-100-001",
      "1 / 1",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/[\u0600-\u06FF]{3}/);
  });

  test("says a short answer in both languages on one line, a long one below the other, and one word of both once", async () => {
    const rows = [
      { label: said("Номер", "Номер"), value: said("Да", "Так") },
      {
        label: said("Как", "Як"),
        value: said("Дълъг отговор, който сам пълни реда", "Довга відповідь на рядок"),
      },
    ];
    const pdf = await printer.printSheet({
      ...sheet,
      beside: "uk",
      sections: [{ title: said("Имена"), rows }],
    });
    const text = await textOf(pdf);
    expect(text).toContain("Да / Так");
    expect(text).toMatch(/пълни реда\s+Довга відповідь/);
    expect(text.match(/Номер/g)).toHaveLength(1);
  });

  test("takes what was typed as text, never as a command of the typesetter", async () => {
    const typed = '#panic("x") $x$ *не е дебело* @label <a> `код` \\u{41} //';
    const [section] = sheet.sections;
    const rows = [{ label: said("Бележка", null), value: typed }];
    const text = await textOf(
      await printer.printSheet({ ...sheet, sections: [{ title: section?.title ?? said(""), rows }] }),
    );
    expect(text).toContain("*не е дебело*");
    expect(text).toContain('#panic("x")');
    expect(text).toContain("\\u{41} //");
  });

  test("runs on to further pages and numbers them", async () => {
    const rows = Array.from({ length: 120 }, (_, at) => ({ label: said(`Ред ${at}`), value: `${at}` }));
    const pdf = await printer.printSheet({
      ...sheet,
      beside: null,
      sections: [{ title: said("Дълго"), rows }],
    });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    expect(document.numPages).toBeGreaterThan(2);
    expect(await textOf(pdf)).toContain(`2 / ${document.numPages}`);
  });

  test("sheets asked for at once come out each with its own content", async () => {
    const numbers = ["P-1", "P-2", "P-3", "P-4"];
    const printed = await Promise.all(
      numbers.map((reference) => printer.printSheet({ ...sheet, reference })),
    );
    const texts = await Promise.all(printed.map(textOf));
    for (const [at, number] of numbers.entries()) expect(texts[at]).toContain(number);
  });

  test("after its thread has ended the printer starts a new one", async () => {
    await printer.close();
    expect((await printer.printSheet(sheet)).length).toBeGreaterThan(10_000);
  });
});
