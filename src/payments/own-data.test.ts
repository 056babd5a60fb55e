import { expect, test } from "vitest";
import { forEachDatabase } from "../../test/databases.ts";
import { approve, ask, entitledCase, openTestPayments, pay } from "../../test/payments.ts";
import { actOf } from "../../test/people.ts";
import { casesChapter } from "../cases/own-data/cases-chapter.ts";
import { readOwnData } from "../people/own-data/read-own-data.ts";

forEachDatabase((_, open) => {
  test("a person's own file tells what was asked for them, what was decided and what was paid, and nothing of the others' money", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t, [{ role: "principal" }, { role: "spouse" }]);
    const [one, other] = made.all;
    for (const [at, amount] of [70, 90].entries()) {
      const request = await ask(
        t,
        made,
        { member: made.all[at]?.id ?? "", pack: packs[at] ?? "" },
        { amount },
      );
      await approve(t, made, request);
      await pay(t, made, request, { amount });
    }
    for (const [member, own] of [
      [one, "70"],
      [other, "90"],
    ] as const) {
      const { chapters } = await t.cases.database.change(async (change) =>
        readOwnData(change, t.cases, actOf("counsellor"), member?.personId ?? "", "Поиска го.", [
          await casesChapter(t.cases, { main: "bg", beside: null }, {}),
        ]),
      );
      const sections = chapters.flatMap((chapter) => chapter.sections);
      expect(sections.map(({ title }) => title.main.split(",")[0])).toEqual(
        expect.arrayContaining(["Пакет помощ", "Искане за плащане", "Решение за плащането", "Плащане"]),
      );
      const sums = sections.flatMap(({ rows }) => rows).filter(({ label }) => label.main === "Сума");
      expect(sums.map(({ value }) => value)).toEqual([own, own]);
    }
  });
});
