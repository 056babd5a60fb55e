import { describe, expect, test } from "vitest";
import { paymentsTold } from "../src/payments/told/index.ts";
import { planPaperTexts } from "../src/reintegration/paper/plan-texts.ts";
import { measureCodes } from "../src/reintegration/plan/measures.ts";
import { reintegrationTold } from "../src/reintegration/told/index.ts";

// What a person is told aloud, signs on paper and reads of their money calls the same thing by the same word.
describe.each(["ar", "fa", "prs"] as const)("in %s a measure of the plan", (language) => {
  const paper = planPaperTexts.catalogues[language] as Readonly<Record<string, string>>;

  test("has one name wherever it is spoken of", async () => {
    const [told, money] = await Promise.all([reintegrationTold[language](), paymentsTold[language]()]);
    // Without the article and the number.
    const word = (paper["plan-paper.measure"] ?? "").replace("{number}", "").trim().replace(/^ال/, "");
    expect(told["line.measure"]?.replace(/^ال/, "")).toBe(word);
    for (const key of ["line.title", "instalment.title", "incident.stops"])
      expect(told[key], key).toContain(word);
    for (const key of ["request.measure", "request.held-stopped", "request.held-dropped"])
      expect(money[key], key).toContain(word);
  });

  test("is of a kind that is called alike on paper and aloud", async () => {
    const told = await reintegrationTold[language]();
    for (const code of measureCodes) expect(paper[`measure.${code}`], code).toBe(told[`measure.${code}`]);
  });
});
