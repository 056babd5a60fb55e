import { expect, test } from "vitest";
import { itemAddress } from "../../src/site/addresses.ts";
import { openBrowser } from "../browser.ts";
import { openSite } from "../site.ts";
import { openCheckedPage, rulesOfContent, turnTo, violations } from "./axe.ts";

test.each(["bg", "en"] as const)(
  "every item published in %s can be used by everybody on a phone",
  async (language) => {
    await using site = await openSite();
    await using browser = await openBrowser();
    const page = await openCheckedPage(browser);
    await page.setViewportSize({ width: 360, height: 800 });
    const items = await site.database.query
      .selectFrom("publication")
      .select(["type", "key", "language", "slug"])
      .where("language", "=", language)
      .execute();
    const addresses = items
      .flatMap((item) => itemAddress(item) ?? [])
      .filter((address) => !address.includes("#"));
    expect(addresses.length).toBeGreaterThan(80);
    const found: string[] = [];
    for (const address of addresses) {
      expect(await turnTo(page, site.origin + address), address).toBe(true);
      found.push(...(await violations(page, rulesOfContent)).map((violation) => `${address} ${violation}`));
    }
    expect(found).toEqual([]);
  },
  120_000,
);
