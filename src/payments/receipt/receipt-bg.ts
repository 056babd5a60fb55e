import type { receiptEn } from "./receipt-en.ts";

/** Разписката за пари в брой, на български. */
export const receiptBg: Readonly<Record<keyof typeof receiptEn, string>> = {
  "receipt.paper": "Разписка за пари в брой",
  "receipt.before":
    "Пребройте парите, преди да подпишете. Подпишете само за онова, което държите в ръцете си. Не дължите никому част от тях.",
  "receipt.got": "Получих от мисията тази сума в брой.",
  "receipt.sum": "Сума",
  "receipt.in-words": "Сума словом",
  "receipt.paid-on": "Изплатена на",
  "receipt.receiver": "Получател",
  "receipt.no": "Номер на разписката",
  "receipt.sign": "Подпис или пръстов отпечатък на получателя",
  "receipt.sign-witness": "При пръстов отпечатък: име и подпис на свидетеля",
  "receipt.sign-giver": "Име и подпис на предалия сумата",
  "receipt.none": "Разписката се печата, щом бъде изплатена сума в брой, за която още няма разписка.",
};
