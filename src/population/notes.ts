import type { Dice } from "./dice.ts";

// Sentences a counsellor might have written. Nobody said them; each is put together by lot from three parts.

const bulgarian = {
  openings: [
    "Пита кога може да пътува",
    "Иска да говори насаме",
    "Дойде с придружител, който отговаря на всички въпроси",
    "Колебае се и иска време да помисли",
    "Показа снимка на документ в телефона си",
    "Подписа с палец пред свидетел",
    "Каза, че преводачът миналия път е пропуснал нещо",
  ],
  middles: [
    "майката вкъщи е болна",
    "в родния град е работил в пекарна",
    "пази билета от автобуса",
    "синът ходи на училище и учи български",
    "има болки в гърба и чака преглед",
    "не иска да се обаждаме в четвъртък",
    "дължи пари на съсед и се бои от него",
  ],
  endings: ["следваща среща след {days} дни", "обещахме отговор до {days} дни", "настаняване в стая {room}"],
};

const english = {
  openings: [
    "Asked how long it takes to get a travel document",
    "Says the interpreter left things out last time",
    "Wants to know whether the family at home will be told",
    "Called from somebody else's phone",
    "Came back to ask about the choice of airport",
    "Is not sure any more and wants to wait",
  ],
  middles: [
    "a brother waits in Serbia",
    "the shop at home was sold to pay for the journey",
    "was robbed on the way and has no papers left",
    "would like to open a tailor's shop with two machines",
    "the guardian was changed twice this year",
    "the school certificate stayed with an aunt",
  ],
  endings: [
    "to be called again in {days} days",
    "the order's term ends in {days} days",
    "house {room}, second door",
  ],
};

export function notesFor(dice: Dice): readonly string[] {
  const count = Number(dice.weighted({ 0: 35, 1: 45, 2: 20 }));
  return Array.from({ length: count }, () => {
    const { openings, middles, endings } = dice.chance(0.6) ? bulgarian : english;
    const ending = dice
      .pick(endings)
      .replace("{days}", String(dice.between(2, 90)))
      .replace("{room}", String(dice.between(101, 419)));
    return `${dice.pick(openings)}; ${dice.pick(middles)}; ${ending}.`;
  });
}
