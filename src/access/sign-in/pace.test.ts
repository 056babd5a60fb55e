import { expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../../test/databases.ts";
import type { Access } from "../access.ts";
import { type Lane, takeBack, takeTurn } from "./pace.ts";

const lanes: readonly Lane[] = [
  { key: "device:password:one", free: 1_000 },
  { key: "account:one", free: 1_000 },
  { key: "address:one", free: 1_000 },
];

forEachDatabase((_kind, open) => {
  test("tries are counted while others that were right are taken back", async () => {
    await using opened = await open();
    const { database } = opened;
    const access = { database, now: testNow } as Access;
    const oneTry = async () => {
      const seconds = await takeTurn(access, lanes);
      await database.change((change) => takeBack(change, lanes, testNow()));
      return seconds;
    };
    for (let round = 0; round < 15; round += 1) {
      expect(await Promise.all(Array.from({ length: 8 }, oneTry))).toEqual(
        Array.from({ length: 8 }, () => 0),
      );
    }
    const left = await database.query.selectFrom("sign_in_attempt").select(["key", "failures"]).execute();
    expect(left).toEqual([{ key: "address:one", failures: 0 }]);
  });
});
