import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { iatiProblems } from "../../test/iati-rules.ts";
import { openSampleSite, type SampleSite, sampleMoment, sampleOrigin } from "../../test/sample-site.ts";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../test/xml-tree.ts";
import { iatiRoutes } from "./iati.ts";

let sample: SampleSite;
let xml: string;
let file: XmlElement;
beforeAll(async () => {
  sample = await openSampleSite();
  xml = await (await ask()).text();
  file = parseXml(xml);
});
afterAll(() => sample.close());

const ask = () => sample.ask(iatiRoutes(sample.site), "/projects.iati.xml");

const activity = (identifier: string): XmlElement => {
  const found = childrenNamed(file, "iati-activity").find(
    (one) => childNamed(one, "iati-identifier").text === identifier,
  );
  if (!found) throw new Error(`There is no ${identifier}.`);
  return found;
};
const dated = () => activity("XM-DAC-47066-BG-BG65AMNP001-3.003-0001-C01");
const undated = () => activity("XM-DAC-47066-BG-undated");

const narrative = (element: XmlElement, language: string) =>
  childrenNamed(element, "narrative").find(({ attributes }) => attributes["xml:lang"] === language)?.text;

describe("the IATI file of the projects", () => {
  it("is sent as XML and keeps the order, the counts and the attributes of the 2.03 schema", async () => {
    expect((await ask()).headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(iatiProblems(file)).toEqual([]);
  });

  it("is checked by rules that notice a wrong order, a missing part and a strange attribute", () => {
    const broken = xml
      .replace(
        /(<activity-status [^>]*>)((?:<activity-date.*?<\/activity-date>|<activity-date[^>]*\/>)+)/,
        "$2$1",
      )
      .replace(/<title>.*?<\/title>/, "")
      .replace('role="1"', 'role="1" rank="2"');
    expect(iatiProblems(parseXml(broken))).toEqual([
      "/iati-activities/iati-activity: activity-status stands too late",
      "/iati-activities/iati-activity holds 0 of title",
      "/iati-activities/iati-activity/participating-org must not have @rank",
    ]);
  });

  it("says that it is unofficial and of this mission only", () => {
    const reporter = childNamed(dated(), "reporting-org");
    expect(reporter.attributes).toEqual({ ref: "XM-DAC-47066", type: "40", "secondary-reporter": "1" });
    expect(narrative(reporter, "en")).toContain("Unofficial, mission-level");
  });

  it("tells a project in every language it is published in", () => {
    const title = childNamed(dated(), "title");
    expect(narrative(title, "bg")).toBe("Подкрепа за доброволно връщане");
    expect(narrative(title, "en")).toBe("Support for voluntary return");
    expect(childrenNamed(dated(), "document-link").map(({ attributes }) => attributes.url)).toEqual([
      `${sampleOrigin}/bg/proekti/podkrepa-za-dobrovolno-vrashtane`,
      `${sampleOrigin}/en/projects/support-for-voluntary-return`,
    ]);
  });

  it("names who pays, the mission, and who works with it", () => {
    const roles = childrenNamed(dated(), "participating-org").map((one) => [
      one.attributes.role,
      narrative(one, "en"),
    ]);
    expect(roles).toEqual([
      ["1", "Asylum, Migration and Integration Fund 2014–2020"],
      ["4", "International Organization for Migration – Mission in Bulgaria"],
      ["4", "State agency"],
    ]);
  });

  it("gives a known day as it is and says what is known of any other", () => {
    const [start, end] = childrenNamed(dated(), "activity-date");
    expect(start?.attributes).toEqual({ "iso-date": "2015-10-13", type: "2" });
    expect(start?.children).toEqual([]);
    expect(end?.attributes).toEqual({ "iso-date": "2016-03-31", type: "4" });
    expect(end && narrative(end, "en")).toBe("Known only as: March 2016");
  });

  it("takes the programme period for a project no source dates, as planned and saying so", () => {
    const dates = childrenNamed(undated(), "activity-date");
    expect(dates.map(({ attributes }) => attributes)).toEqual([
      { "iso-date": "2014-01-01", type: "1" },
      { "iso-date": "2020-12-31", type: "3" },
    ]);
    for (const date of dates) expect(narrative(date, "en")).toContain("programme period of the fund");
  });

  it("gives a budget of at most a year as a budget and any other sum in words", () => {
    const budget = childNamed(dated(), "budget");
    expect(childNamed(budget, "value")).toMatchObject({
      text: "250000.5",
      attributes: { currency: "BGN", "value-date": "2015-10-13" },
    });
    expect(childrenNamed(undated(), "budget")).toEqual([]);
    const words = childrenNamed(undated(), "description").find(({ attributes }) => attributes.type === "4");
    expect(words && narrative(words, "en")).toBe(
      "Budget: 1,600,000 BGN. Cost of construction; not the mission's budget.",
    );
  });

  it("gives the figures that are known, each with its date and source, and leaves out the others", () => {
    const indicators = childrenNamed(childNamed(dated(), "result"), "indicator");
    expect(indicators).toHaveLength(1);
    const period = childNamed(indicators[0] as XmlElement, "period");
    expect(childNamed(period, "period-end").attributes["iso-date"]).toBe("2016-03-31");
    expect(childNamed(period, "target").attributes.value).toBe("700");
    const actual = childNamed(period, "actual");
    expect(actual.attributes.value).toBe("650");
    expect(narrative(childNamed(actual, "comment"), "en")).toBe(
      "as of March 2016 · https://example.org/register",
    );
  });

  it("says when a project last changed, never when it was asked", async () => {
    expect(dated().attributes["last-updated-datetime"]).toBe(sampleMoment.toISOString());
    expect(await (await ask()).text()).toBe(xml);
  });
});
