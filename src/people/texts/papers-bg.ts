import type { papersEn } from "./papers-en.ts";

/** Сканираните документи, на български. */
export const papersBg: Record<keyof typeof papersEn, string> = {
  "papers.title": "Сканирани документи",
  "papers.none": "Още нищо не е сканирано.",
  "papers.new": "Сканиране",
  "papers.save": "Запазване",
  "papers.pages": "{count, plural, one {# страница} other {# страници}}",
  "papers.to-look":
    "{count, plural, one {# страница още никой не е прегледал} other {# страници още никой не е прегледал}}",
  "papers.scan-this": "Сканиране",
  "papers.of-document": "Документ: {what}",
  "papers.of-consent": "Съгласие: {what}",
  "papers.of-face": "Снимка на човека",
  "papers.of-other": "Друга хартия (напишете долу каква)",
  "papers.of-removed": "към нещо, което вече не е записано",
  "papers.kept": "Запазено на {at} от",

  "paper.title": "Сканиран документ",
  "paper.about": "Какво сканирате?",
  "paper.what": "Каква е хартията",
  "paper.what-hint": "Само ако е друга: училищно свидетелство, писмо от близък, касова бележка …",
  "paper.photograph": "Снимане",
  "paper.photograph-hint":
    "На телефон се отваря камерата. Снимайте целия лист с четирите му ъгъла, върху нещо по-тъмно, без светкавица. Изправя се сам.",
  "paper.files": "Или изберете снимки и PDF",
  "paper.files-hint":
    "JPEG, PNG, WebP или PDF, до десет наведнъж, до 25 МБ всеки. Мястото, часът и телефонът, с който е снимано, не се пазят.",
  "paper.page": "Страница {seq, number}",
  "paper.picture": "Снимка {seq, number}",
  "paper.straight": "Изправена",
  "paper.photographed": "Както е снимана",
  "paper.pdf": "PDF, {size}: отваряне",
  "paper.not-found":
    "Не се виждат ръбове на лист, затова остана цялата снимка. Ако това е грешка, снимайте отново върху по-тъмна повърхност.",
  "paper.look":
    "Сравнете и запазете по-добрата. Ако до {on} никой не избере, остава изправената, а снимката се изтрива.",
  "paper.keep-straight": "Запазване на изправената",
  "paper.keep-photograph": "Запазване на снимката",
  "paper.turn-left": "Наляво",
  "paper.turn-right": "Надясно",
  "paper.remove-page": "Изтриване на страницата",
  "paper.remove-hint": "Изтрива се завинаги; в дневника остава, че е била тук и кой я е изтрил.",
  "paper.add-pages": "Още страници",
  "paper.size": "{kb, number} КБ",
  "paper.hash": "SHA-256",

  "problem.no-page": "Снимайте или изберете файл",
  "problem.face-consent":
    "Снимка на човек се пази само със съгласие за работа по случая. Първо запишете съгласието.",
  "problem.say-what-paper": "Напишете каква е хартията",
};
