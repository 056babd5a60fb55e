import { expect, test } from "vitest";
import { openTestDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import { aBirth, actOf, aName, openTestPeople, register } from "../../../../test/people.ts";
import { openPeopleDesk } from "../../../../test/people-desk.tsx";

test("the question of consent begins with the person's main language, here and in the intake, and takes another", async () => {
  await using ground = await openTestPeople(() => openTestDatabase("sqlite"));
  const speaks = (language: string, main: boolean) =>
    ({ language, speaks: "well", reads: null, main }) as never;
  const { id } = await register(ground, {
    name: [aName("Invented Somebody")],
    birth: [aBirth("1984-03-12")],
    language: [speaks("en", false), speaks("ps", true)],
  });
  const desk = await openPeopleDesk(ground, actOf("counsellor").actor);
  for (const address of [`/people/${id}/consents`, `/people/${id}/intake/consent`]) {
    const fields = fieldsIn(await (await desk.get(address)).text(), address);
    expect([address, fields.language]).toEqual([address, "ps"]);
  }
});
