import { describe, expect, test } from "vitest";
import { dossier, inventCase, openTestCases, write } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { aPhone } from "../../../test/people.ts";
import { CaseRecordRefused } from "../records/refused.ts";
import { message, sayWay } from "../steps/message.ts";
import { casesPart } from "../steps/part.ts";
import { readyTexts, wordsOfMessages } from "./ready-texts.ts";
import { safeWays } from "./safe-ways.ts";

describe("ready messages", () => {
  test("stand whole in each language they are in, and are read by speakers of its neighbours", () => {
    for (const words of Object.values(wordsOfMessages)) {
      expect(Object.keys(words)).toEqual([...readyTexts]);
      for (const text of Object.values(words)) expect(text.length).toBeLessThanOrEqual(134);
    }
  });

  test("betray nothing to a stranger who reads the phone", () => {
    const betraying =
      /iom|мом\b|migra|миграц|return|връщан|asyl|убежищ|case|случай|project|проект|bulgaria|българия|هجرة|مهاجر|پناه|\{/iu;
    for (const words of Object.values(wordsOfMessages)) {
      for (const text of Object.values(words)) expect(text).not.toMatch(betraying);
    }
  });
});

forEachDatabase((_, open) => {
  describe("a message to somebody", () => {
    test("goes only where they said it is safe", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const contact = [
        aPhone({ reach: "+359 888 000 001", safe: "no" }),
        aPhone({ reach: "+359 888 000 002", safe: "only-text", whose: "relative" }),
      ];
      const made = await inventCase(test, [{ role: "principal", facts: { contact } }]);
      const [{ id = "", personId = "" } = {}] = made.all;
      const ways = safeWays((await dossier(test, made, id)).person);
      expect(ways.map(({ safe, whose }) => `${safe} ${whose}`)).toEqual(["only-text relative"]);
      expect(ways.map((way) => sayWay(way, "bg"))).toEqual([
        "телефон, на роднина: само писмено, без обаждане",
      ]);

      const send = (way: string) =>
        write(test, made, message, { way, text: "call-us", sent_on: "2026-03-01" as never }, { about: [id] });
      await expect(send("unheard-of")).rejects.toThrow(CaseRecordRefused);
      const [unsafe] = await test.cases.database.query
        .selectFrom("person_contact")
        .select("id")
        .where("person_id", "=", personId)
        .where("safe", "=", "no")
        .execute();
      await expect(send(unsafe?.id ?? "")).rejects.toThrow(CaseRecordRefused);
      await send(ways[0]?.id ?? "");
      expect((await dossier(test, made, id)).latest(message)?.open).toMatchObject({ text: "call-us" });
    });
  });
});
