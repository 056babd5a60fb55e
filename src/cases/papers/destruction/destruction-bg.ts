import type { destructionEn } from "./destruction-en.ts";

/** Протоколът за унищожените медицински данни. Остава в досието. */
export const destructionBg: Readonly<Record<keyof typeof destructionEn, string>> = {
  "protocol.title": "Протокол за унищожаване на медицински данни",
  "protocol.what": "Какво е унищожено",
  "protocol.file": "Досието",
  "protocol.who": "Кой, кога и защо",
  "protocol.asked-by": "Поискал",
  "protocol.asked-on": "Поискано на",
  "protocol.witness": "Свидетел",
  "protocol.done": "Унищожено на, с потвърждение на свидетеля от собствения му профил",
  "protocol.ground": "Основание",
  "protocol.ground-restricted":
    "По искане на лицето; досието се пази само доколкото го изискват законът и проектът",
  "protocol.ground-expired": "Срокът за пазене на медицинските данни е изтекъл",
  "protocol.reason": "Мотиви",
  "protocol.papers": "Документи от досието, точка 13",
  "protocol.paper-count": "{count, plural, one {# документ} other {# документа}}",
  "protocol.how":
    "Съдържанието на тези записи е заличено заедно с всичките им предишни редакции, а документите са премахнати. В досието остава само това, че ги е имало и от кой ден са.",
  "protocol.copies":
    "Ключът, с който записите бяха запечатани, се унищожава, щом под него не остане друго; оттам нататък те не могат да се отворят и от резервно копие. Копията на документите изчезват заедно с резервните копия, в които са.",
  "protocol.sign-asked": "Име и подпис на поискалия",
  "protocol.sign-witness": "Име и подпис на свидетеля",
};
