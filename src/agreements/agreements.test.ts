import { describe, expect, test } from "vitest";
import { anAgreement, aPartner, aSharing, registered } from "../../test/agreements.ts";
import { contentFolder, textFile } from "../../test/content-folder.ts";
import { forEachDatabase, type OpenTestDatabase } from "../../test/databases.ts";
import { publisher } from "../../test/newsroom.ts";
import { actOf, openTestPeople } from "../../test/people.ts";
import { type ItemId, importContent, itemsOfType, PublicationReader } from "../newsroom/index.ts";
import { inspectFile } from "../platform/files/index.ts";
import { openForEditing, type RecordFields, readHistory } from "../platform/forms/index.ts";
import { keepAgreementPaper, openAgreementPaper } from "./papers.ts";
import { plantAgreements } from "./plant.ts";
import { endingSoon, nameOf, readRecord, readRegister, standsOn } from "./read-register.ts";
import { sharingBook } from "./sharing-book.ts";
import { differs, partFromSite, readOnSite, showOnSite, siteFactsOf } from "./show-on-site.ts";
import { standingOf } from "./standing.ts";
import { addToRegister, changeInRegister, strikeInRegister, versionedRecord } from "./write-register.ts";

const manager = actOf("project-manager");

describe("how an agreement stands", () => {
  const stands = (more: RecordFields, replacedOn: string | null = null) => {
    const { standing, lastDay, daysLeft } = standingOf(anAgreement([], more), "2026-03-01", replacedOn);
    return [standing, lastDay, daysLeft];
  };
  test.each<[string, RecordFields, string | null, readonly unknown[]]>([
    ["without an end", {}, null, ["in-force", null, null]],
    ["not signed", { signed_on: null, valid_until: "2020" }, null, ["unsigned", "2020-12-31", -1886]],
    ["begins later", { valid_from: "2026-03-02" }, null, ["ahead", null, null]],
    ["ends this year, to the year", { valid_until: "2026" }, null, ["in-force", "2026-12-31", 305]],
    ["ends within the usual warning", { valid_until: "2026-05" }, null, ["in-force", "2026-05-31", 91]],
    ["ends in ninety days", { valid_until: "2026-05-30" }, null, ["ends-soon", "2026-05-30", 90]],
    ["ends today", { valid_until: "2026-03-01" }, null, ["ends-soon", "2026-03-01", 0]],
    ["ended yesterday", { valid_until: "2026-02-28" }, null, ["ended", "2026-02-28", -1]],
    [
      "with a warning of its own",
      { valid_until: "2026-05-30", warn_days: 30 },
      null,
      ["in-force", "2026-05-30", 90],
    ],
    ["renews itself", { valid_until: "2026-02-28", renewal: "by-itself" }, null, ["in-force", null, null]],
    [
      "renews itself and was given notice",
      { valid_until: "2026-02-28", renewal: "by-itself", ended_on: "2026-03-31" },
      null,
      ["ends-soon", "2026-03-31", 30],
    ],
    ["was replaced", {}, "2026-03-01", ["replaced", "2026-02-28", -1]],
    ["will be replaced", {}, "2026-04-01", ["ends-soon", "2026-03-31", 30]],
  ])("%s", (_, more, replacedOn, expected) => {
    expect(stands(more, replacedOn)).toEqual(expected);
  });
});

async function begin(open: OpenTestDatabase) {
  const test = await openTestPeople(open);
  const { people } = test;
  const inChange: typeof people.database.change = (work) => people.database.change(work);
  const made = await inChange((change) => registered(change, people, { valid_until: "2026-12-31" }));
  const change = (id: string, yours: RecordFields, basedOn = 1) =>
    inChange((within) => changeInRegister(within, people, manager, id, { basedOn, yours }));
  return { test, people, inChange, change, ...made };
}

forEachDatabase((_, open) => {
  test("an agreement warns before it ends, takes what may be shared with it, and keeps what it was", async () => {
    const { test, people, inChange, change, agreement, sharing, parties } = await begin(open);
    await using _end = test;
    const { query } = people.database;
    const soon = async (today: string) =>
      endingSoon(await readRegister(query), today).map(({ record }) => record.id);
    expect(await soon("2026-03-01")).toEqual([]);
    expect((await soon("2026-10-15")).toSorted()).toEqual([agreement, sharing].toSorted());
    await change(sharing, aSharing(parties[0] ?? "", { until: "2026-04-01" }));
    expect(await soon("2026-03-01")).toEqual([sharing]);
    const next = await inChange((within) =>
      addToRegister(within, people, manager, {
        kind: "agreement",
        parentId: null,
        fields: anAgreement(parties, { signed_on: "2026-02-01", replaces: agreement }),
      }),
    );
    const register = await readRegister(query);
    const stands = (id: string) =>
      standsOn(register, register.find((one) => one.id === id) as never, "2026-03-01")?.standing;
    expect([stands(agreement), stands(sharing), stands(next)]).toEqual(["replaced", "replaced", "in-force"]);
    const history = await readHistory(query, versionedRecord({ id: sharing, kind: "sharing" }));
    expect(history.map(({ fields }) => fields.until)).toEqual([null, "2026-04-01"]);
    await inChange((within) => strikeInRegister(within, people, manager, next, "never signed"));
    const after = await readRegister(query);
    expect(standsOn(after, after.find(({ id }) => id === agreement) as never, "2026-03-01")?.standing).toBe(
      "in-force",
    );
    await expect(change(next, {})).rejects.toThrow("not-found");
  });

  test("a letter to an authority finds the agreement in force, and none once leave for it has ended or was for other data", async () => {
    const { test, people, inChange, change, agreement, sharing, parties } = await begin(open);
    await using _end = test;
    const asked = (authority: string, category: "identity" | "travel", day = "2026-03-01") =>
      sharingBook.withAuthority(people.database.query, authority, category, day);
    const [ministry = ""] = parties;
    const nothing = { leave: null, refused: false };
    expect(await asked("migration-directorate", "identity"), "no partner is known to be it").toEqual(nothing);
    await change(ministry, { ...aPartner("Ministry"), authority: "migration-directorate" });
    expect(await asked("migration-directorate", "identity")).toEqual({
      leave: { id: sharing, agreementId: agreement, agreement: { bg: "Споразумение", en: "Agreement" } },
      refused: false,
    });
    expect(await asked("sar", "identity")).toEqual(nothing);
    expect(await asked("migration-directorate", "travel")).toEqual({ leave: null, refused: true });
    await change(sharing, aSharing(ministry, { until: "2026-02-28" }));
    expect(await asked("migration-directorate", "identity")).toEqual({ leave: null, refused: true });
    expect((await asked("migration-directorate", "identity", "2026-02-28")).leave?.id).toBe(sharing);
    await inChange((within) => strikeInRegister(within, people, manager, sharing, "never given"));
    expect(await asked("migration-directorate", "identity")).toEqual(nothing);
  });

  test("what does not fit is refused with all that is wrong, and leaves nothing", async () => {
    const { test, people, inChange, change, agreement, sharing, parties } = await begin(open);
    await using _end = test;
    const lines = await test.log();
    const refused = (work: Promise<unknown>, problems: Record<string, string>) =>
      expect(work).rejects.toMatchObject({
        problems: Object.fromEntries(Object.entries(problems).map(([key, text]) => [key, { text }])),
      });
    await refused(
      change(
        agreement,
        anAgreement(parties.slice(1), {
          valid_from: "2026-02",
          valid_until: "2026-01",
          ended_on: "2020-01-01",
          replaces: agreement,
        }),
      ),
      {
        valid_until: "problem.ends-before-start",
        ended_on: "problem.ended-before-signed",
        parties: "problem.one-party",
        replaces: "problem.replaces-itself",
      },
    );
    await refused(change(sharing, aSharing(agreement, { until: "2027-01-01" })), {
      partner: "problem.no-party",
      until: "problem.longer-than-agreement",
    });
    const strike = (id: string, act = manager) =>
      inChange((within) => strikeInRegister(within, people, act, id, "gone"));
    await refused(strike(parties[0] ?? ""), { reason: "problem.partner-used" });
    for (const role of ["counsellor", "publisher", "data-protection-officer", "auditor"] as const) {
      await expect(strike(sharing, actOf(role))).rejects.toThrow("not-found");
    }
    const add = inChange((within) =>
      addToRegister(within, people, manager, { kind: "sharing", parentId: sharing, fields: aSharing("") }),
    );
    await expect(add).rejects.toThrow("not-found");
    expect(await test.log()).toEqual(lines);
    expect((await readRecord(people.database.query, agreement)).fields.valid_until).toBe("2026-12-31");
    // A partner in no agreement goes.
    const alone = await inChange((within) =>
      addToRegister(within, people, manager, { kind: "partner", parentId: null, fields: aPartner("Alone") }),
    );
    await strike(alone);
    expect((await readRecord(people.database.query, alone)).struck).toMatchObject({ reason: "gone" });
  });

  test("a signed paper is sealed, and opened with a line by those who may", async () => {
    const { test, people, inChange, agreement, sharing } = await begin(open);
    await using _end = test;
    const file = await inspectFile({ name: "signed.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") });
    const keep = (id: string) => inChange((within) => keepAgreementPaper(within, people, manager, id, file));
    const paper = await keep(agreement);
    await expect(keep(sharing)).rejects.toThrow("not-found");
    const openBy = (role: "data-protection-officer" | "publisher", id = agreement) =>
      inChange((within) => openAgreementPaper(within, people, actOf(role), id, paper));
    expect((await openBy("data-protection-officer")).name).toBe("signed.pdf");
    await expect(openBy("publisher")).rejects.toThrow("not-found");
    await expect(openBy("data-protection-officer", sharing)).rejects.toThrow("not-found");
    expect((await test.log()).at(-1)).toBe(`agreement.open-paper agreement:${agreement}`);
  });

  test("the site tells what the register says once an editor shows it, in the item and at the address it had", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const { query } = people.database;
    const inChange: typeof people.database.change = (work) => people.database.change(work);
    const yaml = (signed: string, more = "") =>
      `signed: "${signed}"\nparties:\n  - bg: МВР\n    en: Ministry of Interior\n  - bg: МОМ\n    en: IOM Migration\n${more}sources:\n  - address: "https://news.example/1"\n    seen: "2026-08"\n`;
    const folder = await contentFolder({
      "agreement/old/item.yaml": yaml("2009"),
      "agreement/old/bg.md": textFile("Меморандум"),
      "agreement/new/item.yaml": yaml("2015-10", "follows: old\n"),
      "agreement/new/bg.md": textFile("Споразумение"),
      "agreement/new/en.md": textFile("Agreement"),
    });
    await importContent(people.database, folder, people.now);
    expect(await plantAgreements(people.database, people.now, people.random)).toBe(2);
    const register = await readRegister(query);
    const agreement = register.find((one) => nameOf(one, "en") === "Agreement");
    if (!agreement) throw new Error("The agreement is planted.");
    expect(agreement.fields).toMatchObject({
      signed_on: "2015-10",
      valid_until: null,
      source: "https://news.example/1",
      seen_on: "2026-08",
    });
    expect(register.filter(({ kind }) => kind === "partner").map((one) => nameOf(one, "en"))).toEqual([
      "Ministry of Interior",
      "IOM Migration",
    ]);
    const memorandum = register.find((one) => nameOf(one, "bg") === "Меморандум") as typeof agreement;
    expect(standsOn(register, memorandum, "2026-03-01")?.standing).toBe("replaced");

    const itemId = "agreement/new" as ItemId;
    const before = await new PublicationReader(query, "en").list("agreement", { order: "given" });
    const facts = siteFactsOf(agreement, register, true);
    const item = async () =>
      (await itemsOfType(query, "agreement")).find((one) => one.itemId === itemId)?.shared ?? {};
    expect(facts && differs(await item(), facts)).toBe(false);

    const { version } = await openForEditing(people.database, versionedRecord(agreement), {
      actor: "m",
      at: people.now(),
    });
    const yours = { valid_from: "2015-11-01", valid_until: "2030-12-31", signed_on: "2015-10-19" };
    await inChange((within) =>
      changeInRegister(within, people, manager, agreement.id, { basedOn: version, yours }),
    );
    const shown = async () => {
      const all = await new PublicationReader(query, "en").list("agreement", { order: "given" });
      return all.find(({ key }) => key === "new");
    };
    expect((await shown())?.shared, "readers see it only once it is shown").toEqual(
      before.find(({ key }) => key === "new")?.shared,
    );
    const show = (withValidity: boolean, act = publisher, item = itemId) =>
      inChange((within) => showOnSite(within, people, act, agreement.id, { itemId: item, withValidity }));
    await expect(show(true, manager)).rejects.toThrow("not-found");
    await expect(show(true, publisher, "agreement/old" as ItemId)).rejects.toMatchObject({
      problems: { item: { text: "problem.item-taken" } },
    });
    await show(true);
    const told = await shown();
    expect(told?.shared).toMatchObject({
      signed: "2015-10-19",
      validFrom: "2015-11-01",
      validUntil: "2030-12-31",
      parties: [{ en: "Ministry of Interior" }, { en: "IOM Migration" }],
      follows: "old",
    });
    expect(told?.slug).toBe(before.find(({ key }) => key === "new")?.slug);
    await show(false);
    expect((await shown())?.shared).not.toHaveProperty("validUntil");
    const strike = () =>
      inChange((within) => strikeInRegister(within, people, manager, agreement.id, "gone"));
    await expect(strike()).rejects.toMatchObject({ problems: { reason: { text: "problem.shown-on-site" } } });
    await inChange((within) => partFromSite(within, people, publisher, agreement.id));
    expect(await readOnSite(query, agreement.id)).toBeNull();
    await strike();
  });
});
