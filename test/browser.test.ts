import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";

test("the browser joins Arabic letters and sets them from the right", async () => {
  await using browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 300 } });
  await page.goto(
    "data:text/html;charset=utf-8,<body dir=rtl style='font-size:40px'>" +
      "<span id=joined>سلام</span> <span id=apart>س&zwnj;ل&zwnj;ا&zwnj;م</span>",
  );
  const box = async (id: string) => {
    const found = await page.locator(id).boundingBox();
    if (!found) throw new Error(`${id} is not drawn`);
    return found;
  };
  const [joined, apart] = [await box("#joined"), await box("#apart")];
  expect(joined.width).toBeLessThan(apart.width);
  expect(joined.x).toBeGreaterThan(apart.x);
  expect((await page.screenshot()).length).toBeGreaterThan(1_000);
});

test("every caller is served by the same browser", async () => {
  await using first = await openBrowser();
  const second = await openBrowser();
  expect(second.version()).toBe(first.version());
  await second.close();
  expect(first.isConnected()).toBe(true);
});
