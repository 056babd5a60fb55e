import type { ratesEn } from "./rates-en.ts";

/** Какво казват страниците за валутните курсове. */
export const ratesBg: Record<keyof typeof ratesEn, string> = {
  "rates.title": "Валутни курсове",
  "rates.text":
    "Курсовете се внасят така, както ги дава издателят им, и не се променят. Всяко плащане пази курса, с който е направено.",
  "rates.take": "Внасяне на курсове",
  "rates.source": "Чии курсове",
  "rate-source.inforeuro": "InforEuro, Европейска комисия",
  "rate-source.un": "Оперативни курсове на ООН",
  "rates.month": "Месец",
  "rates.month-hint": "Нужен е за InforEuro, чиито файлове не го казват. Например: 01.2026",
  "rates.file": "Файлът на издателя",
  "rates.file-hint": "InforEuro: JSON, CSV или XLSX. ООН: XML, текст, CSV или XLSX.",
  "rates.correction": "Защо се поправят записани курсове",
  "rates.correction-hint": "Само когато издателят е поправил вече внесени курсове.",
  "rates.taken":
    "{added, plural, =0 {Няма нови курсове} one {# нов курс} other {# нови курса}}, {corrected, plural, =0 {няма поправени} one {# поправен} other {# поправени}}, {same, plural, =0 {няма същи като преди} one {# същият като преди} other {# същите като преди}}.",
  "rates.on": "Курсове на {day}",
  "rates.show": "Покажи",
  "rates.day": "Ден",
  "rates.currency": "Валута",
  "rates.units": "За 1 {base}",
  "rates.since": "От",
  "rates.version": "Поправка",
  "rates.none-on": "За този ден няма курсове на този издател. Внесете файла за {month}.",
  "rates.fixed": "Левът: {units} за едно евро, фиксиран. Платежно средство до {until}.",
  "rates.imports": "Какво е внесено",
  "rates.import-line": "{moment}, {name}: {file}",
  "problem.rates-differ":
    "{count, plural, one {Един записан курс се различава} other {# записани курса се различават}} от файла: {list}. Ако издателят ги е поправил, напишете го тук. Ако месецът е друг, изберете верния.",
  "problem.rates-no-day": "Файлът не казва от кой ден важат курсовете. Вземете го отново от издателя.",
  "problem.rates-month": "Кажете за кой месец са курсовете, например 01.2026.",
  "problem.rates-other-month": "Във файла пише друг месец. Поправете тук или изберете верния файл.",
  "problem.rates-no-table": "В този файл няма курсове. Вземете го отново от издателя, без промени.",
  "problem.rates-no-json": "Файлът започва като на InforEuro, но е прекъснат. Вземете го отново от издателя.",
  "problem.rates-cut-off": "Файлът е прекъснат преди края. Вземете го отново от издателя.",
  "problem.rates-not-a-rate":
    "Ред {row} не е курс: „{value}“. Вземете файла отново от издателя, без промени.",
  "problem.rates-two-rates": "Във файла има два различни курса за {value}, вторият на ред {row}.",
  "problem.rates-unreadable":
    "Този файл не може да бъде прочетен. Запазете го като CSV или XLSX или го вземете отново от издателя.",
};
