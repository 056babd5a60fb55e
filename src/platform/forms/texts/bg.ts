import type { en } from "./en.ts";

/** Какво казва всеки формуляр, каквото и да пита, на български. */
export const bg: Record<keyof typeof en, string> = {
  "form.required": "задължително",
  "form.optional": "може да остане празно",
  "form.problems-title":
    "{count, plural, one {Един отговор има нужда от поправка} other {# отговора имат нужда от поправка}}",
  "form.problems-hint": "Още нищо не е записано и нищо от написаното не е изгубено.",
  "form.file-again": "Изберете файла още веднъж: браузърът не го пази.",
  "form.yes": "Да",
  "form.no": "Не",
  "form.choose": "Изберете …",
  "form.empty": "(празно)",
  "form.not-shown": "(не се показва)",
  "form.tampered":
    "Формулярът пристигна с отговори, за които не е питал, затова нищо не е записано. Проверете го и го изпратете отново.",
  "form.key-refused":
    "Формулярът пристигна без знака, който го пази да не се изпълни два пъти, затова нищо не е записано. Проверете го и го изпратете отново.",
  "form.already-sent":
    "Този формуляр вече беше изпратен с други отговори. Това, което виждате, още не е записано: проверете го и го изпратете отново.",
  "problem.required": "Попълнете „{label}“",
  "problem.required-tick": "За да продължите, отбележете „{label}“",
  "problem.too-long":
    "„{label}“ е твърде дълго: {count, number} знака, побират се най-много {longest, number}",
  "problem.unreadable": "В „{label}“ има знаци, които не пристигнаха цели; напишете ги отново",
  "problem.direction":
    "В „{label}“ има скрити знаци, които обръщат посоката на текста; напишете го, без да копирате",
  "problem.hidden-signs": "В „{label}“ има невидими знаци; напишете го, без да копирате",
  "problem.not-an-option": "„{label}“: изберете от предложеното",
  "problem.date":
    "„{label}“ не е дата. Пишете например 19.10.2015 или само 10.2015 или 2015, ако не знаете повече",
  "problem.day": "„{label}“ иска цяла дата, например 19.10.2015",
  "problem.date-year-short": "„{label}“: напишете годината с четири цифри, например 19.10.2015",
  "problem.date-too-early":
    "„{label}“: {year} година е твърде отдавна. Пишете датата по григорианския календар",
  "problem.date-future": "„{label}“ не може да е след днешния ден",
  "problem.number": "„{label}“ не е число. Пишете например {example}",
  "problem.number-ambiguous":
    "„{label}“ може да значи две различни числа: напишете го без знак между хилядите",
  "problem.number-whole": "„{label}“ трябва да е цяло число",
  "problem.number-decimals": "„{label}“ може да има най-много {decimals, number} цифри след десетичния знак",
  "problem.number-least": "„{label}“ трябва да е поне {least, number}",
  "problem.number-most": "„{label}“ може да е най-много {most, number}",
  "problem.slug": "„{label}“: само малки латински букви, цифри и единични тирета между тях, най-много 80",
  "problem.e-mail": "„{label}“ не е адрес на електронна поща. Пишете например ime@example.org",
  "problem.phone": "„{label}“ не е телефонен номер. Пишете го с кода на страната, например +359 2 939 4774",
  "problem.web-address": "„{label}“ не е адрес на страница. Пишете например https://example.org/page",
  "problem.file-too-large": "„{label}“: файлът е твърде голям, най-много {megabytes, number} MB",
  "problem.file-empty": "„{label}“: файлът е празен",
  "problem.too-many-files": "„{label}“: най-много {most, number} файла наведнъж",
  "problem.file-heic":
    "„{label}“: снимката е във формат HEIC на iPhone, който тази програма не чете. На телефона изберете „Настройки“, „Камера“, „Формати“, „Най-съвместими“ и снимайте отново, или я изпратете като JPEG",
  "problem.file-unknown": "„{label}“: такъв файл не приемаме. Приемаме снимка (JPEG, PNG, WebP) или PDF",
  "problem.file-damaged":
    "„{label}“: файлът е повреден или не е пристигнал цял. Снимайте отново или изберете друг",
  "problem.file-locked":
    "„{label}“: този PDF е защитен с парола. Запишете го без парола и го изпратете отново",
  "problem.file-active":
    "„{label}“: в този PDF има програма или други файлове. Отпечатайте го в нов PDF или снимайте хартията и изпратете това",
  "problem.file-other": "„{label}“: тук се приема само снимка (JPEG, PNG, WebP)",
  "problem.upload-too-large":
    "„{label}“: всичко заедно беше твърде много за едно изпращане и не е прочетено. Изпратете по-малко страници наведнъж",
  "conflict.title": "Докато пишехте, друг е променил това",
  "conflict.explanation":
    "Нищо не е изгубено: това, което изпратихте, е запазено в историята. Където и двамата сте променили един и същ отговор, изберете кой остава или напишете нов.",
  "conflict.merged": "Променено само от единия, затова вече е събрано: {fields}.",
  "conflict.no-choice": "Няма какво да се избира: всичко се събира.",
  "conflict.base": "Преди",
  "conflict.yours": "Вие написахте",
  "conflict.theirs": "Сега там стои",
  "conflict.take-yours": "Да остане моето",
  "conflict.take-theirs": "Да остане това, което стои сега",
  "conflict.take-new": "Ще го напиша наново",
  "conflict.new-text": "Ново: {label}",
  "conflict.save": "Запази избраното",
  "problem.choose-one": "„{label}“: изберете кое остава",
};
