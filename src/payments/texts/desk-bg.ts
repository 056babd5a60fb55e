import type { deskEn } from "./desk-en.ts";

/** Какво казват страниците за одобряване и плащане. */
export const deskBg: Record<keyof typeof deskEn, string> = {
  "waiting.title": "Плащания",
  "waiting.text": "Един иска, втори одобрява, трети плаща.",
  "waiting.approval": "Чакат одобрение",
  "waiting.payment": "Чакат плащане",
  "waiting.none": "Нищо не чака.",
  "waiting.case": "Случай",
  "waiting.aid": "Помощ",
  "waiting.amount": "Сума",
  "waiting.by": "Нужна до",
  "waiting.pay": "Плащане",
  "waiting.decide": "Решение",
  "waiting.rates": "Валутни курсове",
  "waiting.paid": "Плащането е записано.",
  "waiting.next": "Следва",
  "waiting.asked-by": "Поискано от",
  "waiting.more": "{count, plural, one {и още едно} other {и още #}}",
  "waiting.to-approve":
    "{count, plural, one {Едно плащане чака Вашето одобрение.} other {# плащания чакат Вашето одобрение.}}",
  "waiting.to-pay":
    "{count, plural, one {Едно плащане може да бъде направено.} other {# плащания могат да бъдат направени.}}",
  "pay.title": "Записване на плащане",
  "pay.payee": "Получател",
  "pay.approved": "Одобрено",
  "pay.save": "Записване",
  "pay.worth": "Във валутата на проекта",
  "pay.rate-said": "1 {base} = {rate} {currency}, {source}, {day}",
  "pay.person": "Номер на лицето",
  "pay.line": "Бюджетен ред",
  "pay.approved-by": "Одобрено от",
  "pay.made": "Платено на {day}: {amount}, {how}. Записано от {name}.",
};
