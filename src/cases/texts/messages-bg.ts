import type { messagesEn } from "./messages-en.ts";

/** Съобщения до хората, на български. */
export const messagesBg: Record<keyof typeof messagesEn, string> = {
  "message.title": "Съобщение",
  "message.way": "Къде е изпратено",
  "message.way-hint": "Само начини, които човекът е посочил като безопасни.",
  "message.way-unsafe":
    "Човекът не смята този начин за безопасен или вече го няма. Изберете друг или не пишете никъде.",
  "message.text": "Кой текст",
  "message.sent-on": "Изпратено на",
  "message.call-us": "Обадете ни се",
  "message.come-by": "Минете при нас",
  "message.appointment-stands": "Срещата остава",
  "message.appointment-moves": "Срещата се мести",
  "message.write": "Съобщение до човека",
  "message.explain":
    "Копирайте текста, както е: който и да прочете телефона, в него няма име, служба или държава. После отбележете, че е изпратен.",
  "message.numbers": "Номерата са при данните на човека",
  "message.no-way":
    "Човекът не е посочил безопасен начин да му се пише. Не пишете никъде; говорете с него, когато дойде.",
  "message.no-words": "Още нямаме текст на неговия език: изпратете английския или потърсете преводач.",
  "message.sent": "Отбележете, че е изпратено",
};
