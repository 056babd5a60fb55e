import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forEachDatabase, openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { addMember, setDuties } from "../../access/accounts/staff.ts";
import { openVault } from "../../platform/vault/index.ts";
import { importsInThreads, wakeAbandoned } from "./background.ts";
import { readImport } from "./read-imports.ts";
import { beginCheck, beginImport, suggestSettings } from "./steps/begin-import.ts";
import { beginWriting } from "./steps/carry-out.ts";
import { readTable } from "./table/read-table.ts";

const list = Buffer.from("Име;Роден\nИзмислен Пример;17.3.1994\nInvented Woman;1990\n");

forEachDatabase((kind) => {
  test("an import goes on in a thread of its own, for a colleague who may still work", {
    timeout: 60_000,
  }, async () => {
    await using db = await openTestDatabase(kind);
    const keys = mkdtempSync(join(tmpdir(), "posoka-keys-"));
    const now = () => new Date();
    const { vault } = openVault({ folder: keys }, { now });
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const people = { database: db.database, vault, now, random };
    const act = actOf("counsellor", { staffId: "c".repeat(24), offices: [] });
    const state = async (id: string) => (await readImport(db.database.query, people, act, id)).state;
    const failures: unknown[] = [];
    const imports = importsInThreads({ database: db.place, keys }, (error) => failures.push(error));
    try {
      const table = readTable(list);
      const head = table.rows[0];
      if (!head) throw new Error("no head");
      const id = await db.database.change(async (change) => {
        const wish = {
          name: "Съветничка",
          email: "c@iom.example",
          language: "bg",
          createdBy: "t",
          setUpBy: "t",
        } as const;
        await addMember(change, vault, { id: act.actor.staffId, ...wish }, now());
        await setDuties(
          change,
          act.actor.staffId,
          { roles: ["counsellor"], offices: [], languages: [] },
          new Date(),
        );
        const begun = await beginImport(
          change,
          people,
          act,
          { name: "a.csv", bytes: list, office: null },
          { table, filledRows: 3 },
        );
        const { settings } = await suggestSettings(change, people, head);
        await beginCheck(change, people, act, begun, head, settings);
        return begun;
      });
      // Nobody works for a colleague who cannot sign in.
      await wakeAbandoned(people, imports);
      await expect.poll(() => imports.running(id), { timeout: 20_000 }).toBe(false);
      expect([await state(id), failures]).toEqual(["checking", []]);
      await db.database.query.updateTable("staff").set({ status: "active" }).execute();
      await wakeAbandoned(people, imports);
      await expect.poll(() => state(id), { timeout: 20_000 }).toBe("checked");
      await expect.poll(() => imports.running(id), { timeout: 20_000 }).toBe(false);
      await db.database.change((change) => beginWriting(change, people, act, id, "take"));
      await imports.wake(id);
      await expect.poll(() => state(id), { timeout: 20_000 }).toBe("done");
      const persons = await db.database.query.selectFrom("person").select("owner_id").execute();
      expect(persons).toEqual([{ owner_id: act.actor.staffId }, { owner_id: act.actor.staffId }]);
      await expect.poll(() => imports.running(id), { timeout: 20_000 }).toBe(false);
      expect(failures).toEqual([]);
    } finally {
      vault.close();
      rmSync(keys, { recursive: true, force: true });
    }
  });
});
