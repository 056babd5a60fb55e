import { type ColumnKind, type Columns, columnKinds } from "./columns.ts";
import type { TableRow } from "./table/table.ts";
import { textOf } from "./table/table.ts";

/**
 * What people write above a column, in Bulgarian, English and Arabic, some Persian and Turkish: whole headings, without
 * signs. Those that stand first are taken first where several columns could be one.
 */
const known: Readonly<Record<ColumnKind, string>> = {
  full: "име|имена|трите имена|три имена|име и фамилия|имена на лицето|пълно име|лице|name|full name|names|name and surname|person|client|beneficiary|الاسم|الاسم الكامل|الاسم الثلاثي|نام و نام خانوادگی|نام کامل|ad soyad",
  given:
    "собствено име|първо име|лично име|given name|given names|first name|forename|الاسم الأول|الاسم الاول|نام|ad",
  father:
    "бащино име|презиме|име на бащата|баща|fathers name|father name|father|middle name|patronymic|اسم الأب|اسم الاب|نام پدر",
  grandfather:
    "име на дядото|дядо|grandfathers name|grandfather name|grandfather|اسم الجد|نام پدربزرگ|نام پدرکلان",
  family:
    "фамилия|фамилно име|family name|surname|last name|اللقب|اسم العائلة|الكنية|نام خانوادگی|تخلص|soyad",
  "other-name":
    "имена на латиница|име на латиница|латиница|имена на кирилица|име на кирилица|име на арабски|друго име|псевдоним|alias|other name|name in latin|latin name|name in arabic|name in cyrillic|original name",
  birth:
    "дата на раждане|роден|родена|роден на|рождена дата|раждане|др|година на раждане|date of birth|birth date|birthdate|dob|born|birthday|year of birth|تاريخ الميلاد|تاريخ الولادة|تاریخ تولد|doğum tarihi",
  age: "възраст|години|age|العمر|سن",
  sex: "пол|sex|gender|m f|f m|м ж|الجنس|جنسیت|جنس|cinsiyet",
  nationality:
    "гражданство|националност|държава|държава на произход|страна на произход|произход|страна|nationality|citizenship|country|country of origin|origin|nat|الجنسية|البلد|تابعیت|ملیت|کشور|uyruk",
  language: "език|езици|говори|майчин език|language|languages|mother tongue|spoken language|اللغة|زبان",
  phone:
    "телефон|тел|телефонен номер|мобилен|мобилен телефон|gsm|тел номер|phone|telephone|phone number|mobile|contact number|tel|الهاتف|رقم الهاتف|موبايل|تلفن|شماره تلفن",
  "e-mail": "имейл|мейл|ел поща|електронна поща|e mail|email|البريد الإلكتروني|ایمیل",
  place:
    "адрес|място|къде живее|център|настанен|настанен в|местонахождение|address|place|location|centre|center|camp|accommodation|العنوان|آدرس|نشانی",
  passport:
    "паспорт|паспорт номер|номер на паспорт|паспорт no|passport|passport no|passport number|رقم الجواز|جواز السفر|شماره پاسپورت|پاسپورت",
  "national-id":
    "лична карта|номер на лична карта|национален документ|национален номер|national id|id card|id number|identity card|tazkira|الهوية|رقم الهوية|تذکره|شناسنامه",
  lnch: "лнч|личен номер на чужденец|foreigner number|lnch",
  "sar-number":
    "даб|номер даб|даб номер|регистрационен номер|рк|рег карта|sar|sar number|sar no|registration number|registration card",
  "birth-place":
    "място на раждане|месторождение|роден в|place of birth|birth place|birthplace|مكان الولادة|مكان الميلاد|محل تولد",
  marital:
    "семейно положение|семеен статус|marital status|civil status|الحالة الاجتماعية|وضعیت تأهل|حالت مدنی",
  arrived:
    "дата на пристигане|пристигнал|пристигане|влизане|дата на влизане|arrived|arrival|arrival date|date of arrival|entry date|تاريخ الوصول|تاریخ ورود",
};

/** A heading in small letters, its signs as single spaces. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{Cf}\p{Mn}'’`]/gu, "")
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, " ")
    .trim();

const kindByHeading = new Map(
  columnKinds.flatMap((kind) =>
    known[kind].split("|").map((heading): [string, ColumnKind] => [plainHeading(heading), kind]),
  ),
);

/** What a heading says its column holds: the whole of it, or without what stands in brackets or after a number sign. */
function guessColumn(heading: string): ColumnKind | undefined {
  const bare = heading.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, " ").replace(/[№#].*$/u, " ");
  return kindByHeading.get(plainHeading(heading)) ?? kindByHeading.get(plainHeading(bare));
}

/** A guess for every kind of which a heading speaks; of two headings for one kind the first. */
export function guessColumns(headings: readonly string[]): Columns {
  const columns: Partial<Record<ColumnKind, number>> = {};
  for (const [at, heading] of headings.entries()) {
    const kind = guessColumn(heading);
    if (kind !== undefined && columns[kind] === undefined) columns[kind] = at;
  }
  return columns;
}

/** How far down a table its headings may stand. */
const headWithin = 30;

/** The row with the headings: the one in which most are known; where none is, the first with two cells filled. */
export function findHead(rows: readonly TableRow[]): TableRow | undefined {
  const first = rows.slice(0, headWithin);
  const scored = first.map((row) => ({
    row,
    score: row.cells.filter((cell) => guessColumn(textOf(cell)) !== undefined).length,
  }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most), {
    row: undefined as TableRow | undefined,
    score: 0,
  });
  const filled = (row: TableRow) => row.cells.filter((cell) => textOf(cell).trim() !== "").length;
  return best.row ?? first.find((row) => filled(row) > 1) ?? first[0];
}

/** The headings of a row, as they are written, on one line. */
export const headingsOf = (head: TableRow): string[] =>
  head.cells.map((cell) => textOf(cell).replaceAll(/\s+/g, " ").trim());
