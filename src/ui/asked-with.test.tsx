import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openBrowser } from "../../test/browser.ts";
import { visitTexts } from "../../test/visit-form.ts";
import { defineForm, mostAsking, sheetOf } from "../platform/forms/index.ts";
import { Form } from "./form-controls.tsx";

const styles = readFileSync(new URL("styles/forms.css", import.meta.url), "utf8");
const open = { purpose: "For the test.", retention: "case-file", seal: "open" } as const;
const line = { kind: "line", label: "visit.name", ...open } as const;
const withAnswer = (...answers: string[]) => ({ askedWith: { field: "way", answers } });

/** A form whose choice has as many answers as it takes to be drawn as dots, or as a list, and asks something of each. */
function formOf(count: number) {
  const answers = Array.from({ length: count }, (_, at) => `a${at + 1}`);
  const asked = answers
    .slice(0, mostAsking)
    .map((answer) => [`on-${answer}`, { ...line, ...withAnswer(answer) }] as const);
  return defineForm(visitTexts, {
    name: `asked-with-${count}`,
    fields: {
      way: {
        kind: "choice",
        label: "visit.way",
        options: Object.fromEntries(answers.map((answer) => [answer, "visit.name" as const])),
        ...open,
      },
      ...Object.fromEntries(asked),
    },
  });
}

const state = { language: "bg", action: "/", submit: "x", requestKey: null } as const;
const inside = (sheet: ReturnType<typeof sheetOf>) =>
  `<!doctype html><style>${styles}</style>${String(<Form sheet={sheet} />)}`;

test.each([
  ["dots", mostAsking],
  ["a list", mostAsking + 1],
])("what hangs on an answer is shown with it and not before, without scripts, by %s", async (_, count) => {
  await using browser = await openBrowser();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const form = formOf(count);
  await page.setContent(inside(sheetOf(form, state)));
  const shown = async () => {
    const seen: string[] = [];
    for (const key of Object.keys(form.fields))
      if (await page.locator(`#field-${key}`).isVisible()) seen.push(key);
    return seen;
  };
  expect(await shown()).toEqual(["way"]);
  for (let at = 1; at <= mostAsking; at += 1) {
    const answer = `a${at}`;
    if (count > mostAsking) await page.selectOption("#field-way", answer);
    else await page.check(`input[value="${answer}"]`);
    expect(await shown()).toEqual(["way", `on-${answer}`]);
  }
});

test("what something is wrong with is never hidden", async () => {
  await using browser = await openBrowser();
  const page = await browser.newPage();
  const problems = { "on-a2": { text: "problem.required" as const } };
  await page.setContent(inside(sheetOf(formOf(3), { ...state, problems })));
  expect(await page.locator("#field-on-a2").isVisible()).toBe(true);
  expect(await page.locator("#field-on-a1").isVisible()).toBe(false);
});
