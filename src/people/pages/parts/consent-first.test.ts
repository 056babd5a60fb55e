import { expect, test } from "vitest";
import { forEachDatabase } from "../../../../test/databases.ts";
import { aBirth, aConsent, actOf, aName, openTestPeople, register } from "../../../../test/people.ts";
import { openPeopleDesk } from "../../../../test/people-desk.tsx";
import { recordConsent } from "../../index.ts";

const counsellor = actOf("counsellor");

forEachDatabase((_, open) => {
  test("a form that is taken only after the consent to casework does not let anybody fill it in before", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const { id } = await register(ground, {
      name: [aName("Invented Somebody")],
      birth: [aBirth("1984-03-12")],
    });
    const desk = await openPeopleDesk(ground, counsellor.actor);
    const forms = async () => {
      const shown: Record<string, boolean> = {};
      for (const [address, action] of [
        [`/people/${id}/add/status`, `/people/${id}/add/status`],
        [`/people/${id}/add/name`, `/people/${id}/add/name`],
        [`/people/${id}/documents/new`, `/people/${id}/documents/new`],
        [`/people/${id}/family`, `/people/${id}/family`],
      ] as const) {
        const html = await (await desk.get(address)).text();
        const hasForm = html.includes(`action="${action}"`);
        if (!hasForm) expect(html).toContain(`href="/people/${id}/consents"`);
        shown[address.replace(`/people/${id}/`, "")] = hasForm;
      }
      return shown;
    };
    expect(await forms()).toEqual({
      "add/status": false,
      "add/name": true,
      "documents/new": false,
      family: false,
    });
    await people.database.change((change) => recordConsent(change, people, counsellor, id, aConsent()));
    expect(Object.values(await forms())).toEqual([true, true, true, true]);
  });
});
