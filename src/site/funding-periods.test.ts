import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentFolder, newsFiles, textFile } from "../../test/content-folder.ts";
import { openSampleSite, type SampleSite, sampleMoment } from "../../test/sample-site.ts";
import type { Language } from "../core/language.ts";
import { fundingOf } from "../newsroom/editing/funding.ts";
import { ImportRefused, importContent, PublicationReader } from "../newsroom/index.ts";
import { itemAddress } from "./addresses.ts";
import { feedRoutes } from "./feeds/feed-routes.ts";
import { publicRoutes } from "./pages/all.ts";

const words = (from: string, until: string) => `  - from: "${from}"
    until: "${until}"
    emblem: ${from === "2014" ? "eu" : "norway"}
    statement:
      bg: Думи от ${from}
      en: Words from ${from}
`;
const fundFiles = (periods: string) => ({
  "funding-source/dated-fund/item.yaml": `fund: Fund\nemblem: none\nperiods:\n${periods}`,
  "funding-source/dated-fund/en.md":
    "---\ntitle: A fund\nstatement: Own words\ndisclaimer: Own disclaimer\n---\n",
  "funding-source/dated-fund/bg.md": "---\ntitle: Фонд\nstatement: Свои думи\n---\n",
});
const news = (key: string, date: string) => ({
  ...newsFiles(key, { en: textFile(key), bg: textFile(key) }),
  [`news/${key}/item.yaml`]: `date: "${date}"\nprojects: [paid]\n`,
});
const files = {
  ...fundFiles(words("2014", "2020") + words("2021", "2027")),
  "project/paid/item.yaml": 'fund: dated-fund\nstarted: "2019-03"\nstate: ongoing\nstateAsOf: "2026"\n',
  "project/paid/en.md": textFile("Paid", "objective: Help\n"),
  "project/paid/bg.md": textFile("Платен", "objective: Помощ\n"),
  ...news("early", "2020-12"),
  ...news("late", "2026-11-19"),
  ...news("before", "2013"),
};

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
afterAll(() => sample.close());

const bring = async (more: Record<string, string>) =>
  importContent(sample.database, await contentFolder(more), () => sampleMoment);

const blockOf = async (type: "news" | "project", key: string, language: Language) => {
  const item = await new PublicationReader(sample.database.query, language).byKey(type, key);
  const answer = await sample.ask(publicRoutes(sample.site), (item && itemAddress(item)) ?? "");
  return /<section class="funding"[\s\S]*?<\/section>/.exec(await answer.text())?.[0] ?? "";
};

describe("a fund whose words changed", () => {
  test("says on every page the words of the page's own date, in its language", async () => {
    await bring(files);
    expect(await blockOf("news", "early", "bg")).toContain("Думи от 2014");
    expect(await blockOf("news", "early", "bg")).not.toContain("Думи от 2021");
    expect(await blockOf("news", "late", "en")).toContain("Words from 2021");
    expect(await blockOf("news", "late", "en")).toContain("#ba0c2f");
    expect(await blockOf("news", "late", "en")).not.toContain("Own disclaimer");
    expect(await blockOf("news", "before", "en")).toMatch(/Own words[\s\S]*Own disclaimer/);
    expect(await blockOf("project", "paid", "en")).toContain("Words from 2014");
  });

  test("says the same in the feed and in the desk's preview", async () => {
    await bring(files);
    const feed = await (await sample.ask(feedRoutes(sample.site, "en"), "/en/rss.xml")).text();
    expect(feed).toContain("Words from 2021");
    expect(feed).toContain("Words from 2014");
    const previewed = (date: string) =>
      fundingOf(sample.database.query, { type: "news", shared: { date, projects: ["paid"] } }, "bg");
    expect((await previewed("2026-11-19")).map(({ statement }) => statement)).toEqual(["Думи от 2021"]);
    expect((await previewed("2013")).map(({ statement }) => statement)).toEqual(["Свои думи"]);
  });

  test("is refused in the content files when two periods share a day, with the place", async () => {
    const refused = bring(fundFiles(words("2014", "2020") + words("2020", "2027")));
    await expect(refused).rejects.toThrow(ImportRefused);
    await expect(refused).rejects.toThrow("overlaps another period");
  });
});
