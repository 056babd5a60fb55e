import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reintegrationTexts } from "../texts/index.ts";
import { reintegrationTold } from "../told/index.ts";
import { type Answers, dimensions, type Instrument, instrumentKey, withheld } from "./instrument.ts";
import { instrumentOf, instrumentOn, instruments } from "./instruments.ts";
import { monthsSince, quarterOf, roundOn } from "./rounds.ts";
import { rss20261 } from "./rss-2026-1.ts";
import { bandOf, scoresOf } from "./score.ts";
import { readWeights, type Weights } from "./weights.ts";

const answersOf = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      instrument.questions.map(({ id, scale, several }) => {
        const codes = instrument.scales[scale] ?? [];
        const one = fc.constantFrom(null, ...codes, ...withheld);
        return [id, several ? fc.subarray([...codes]) : one];
      }),
    ),
  ) as fc.Arbitrary<Answers>;

const weightsOf = (questions: Record<string, number>): Weights => ({
  instrument: instrumentKey(rss20261),
  source: "a table invented for this test",
  questions,
  dimensions: { economic: 1, social: 2, psychosocial: 1 },
});
const counted = rss20261.questions.filter(({ points }) => points).map(({ id }) => id);
const someWeights = fc
  .array(fc.double({ min: 0.01, max: 5, noNaN: true }), {
    minLength: counted.length,
    maxLength: counted.length,
  })
  .map((drawn) => weightsOf(Object.fromEntries(counted.map((id, at) => [id, drawn[at] ?? 1]))));

const best: Answers = Object.fromEntries(
  rss20261.questions.map(({ id, scale, points }) => {
    const at = points ? points.indexOf(1) : -1;
    return [id, rss20261.scales[scale]?.[at] ?? null];
  }),
);

describe("the score of a survey", () => {
  test("lies between 0 and 1 whatever is answered and however it is weighed, and is there once enough is", () => {
    fc.assert(
      fc.property(answersOf(rss20261), fc.option(someWeights), (answers, weights) => {
        const { dimensions: found, composite, official } = scoresOf(rss20261, answers, weights);
        expect(official).toBe(weights !== null);
        for (const dimension of dimensions) {
          const { score, asked, answered } = found[dimension];
          expect(score !== null).toBe(asked > 0 && answered / asked >= 0.6);
          if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
        }
        const shown = dimensions.map((dimension) => found[dimension].score);
        expect(composite === null).toBe(shown.includes(null));
        if (composite !== null) {
          const numbers = shown as number[];
          expect(composite).toBeGreaterThanOrEqual(Math.min(...numbers) - 1e-9);
          expect(composite).toBeLessThanOrEqual(Math.max(...numbers) + 1e-9);
        }
      }),
    );
  });

  test("never falls when one answer gets better", () => {
    const points = rss20261.questions.filter((question) => question.points && !question.several);
    fc.assert(
      fc.property(
        answersOf(rss20261),
        fc.constantFrom(...points),
        someWeights,
        (answers, question, weights) => {
          const codes = rss20261.scales[question.scale] ?? [];
          const ordered = codes
            .map((code, at) => ({ code, worth: question.points?.[at] ?? null }))
            .filter(({ worth }) => worth !== null)
            .toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0));
          const scored = ordered.map(({ code }) => {
            const score = scoresOf(rss20261, { ...answers, [question.id]: code }, weights);
            return score.dimensions[question.dimension ?? "social"].score;
          });
          for (const [at, score] of scored.entries()) {
            const before = scored[at - 1];
            if (before !== undefined && before !== null)
              expect(score ?? -1).toBeGreaterThanOrEqual(before - 1e-9);
          }
        },
      ),
    );
  });

  test("does not change when all weights are doubled, and is that of equal weights when they are equal", () => {
    fc.assert(
      fc.property(answersOf(rss20261), someWeights, (answers, weights) => {
        const doubled = Object.fromEntries(Object.entries(weights.questions).map(([id, w]) => [id, w * 2]));
        const first = scoresOf(rss20261, answers, weights);
        const second = scoresOf(rss20261, answers, { ...weights, questions: doubled });
        for (const dimension of dimensions) {
          const [a, b] = [first.dimensions[dimension].score, second.dimensions[dimension].score];
          expect(a === null).toBe(b === null);
          expect(a ?? 0).toBeCloseTo(b ?? 0, 9);
        }
      }),
    );
  });

  test("is 1 for the best of lives and 0 for the worst", () => {
    expect(scoresOf(rss20261, best, null)).toMatchObject({ composite: 1, official: false });
    const worst = Object.fromEntries(
      rss20261.questions.map(({ id, scale, points }) => [
        id,
        rss20261.scales[scale]?.[points?.indexOf(0) ?? -1],
      ]),
    );
    expect(scoresOf(rss20261, worst, null).composite).toBe(0);
  });

  test("leaves out who does not know or wish to say, and what does not apply", () => {
    const silent = Object.fromEntries(Object.keys(best).map((id) => [id, "not-say"]));
    expect(scoresOf(rss20261, silent, null).dimensions.economic).toEqual({
      score: null,
      asked: 9,
      answered: 0,
    });
    const childless = scoresOf(rss20261, { ...best, S4: "no-children" }, null).dimensions.social;
    expect(childless).toEqual({ score: 1, asked: 10, answered: 10 });
    const halfSaid = { ...silent, P1: "very-often", P2: "good", P3: "fully", P4: "safe", P5: "never" };
    expect(scoresOf(rss20261, halfSaid, null).dimensions.psychosocial.score).toBeNull();
    expect(
      scoresOf(rss20261, { ...halfSaid, P6: "never" }, null).dimensions.psychosocial.score,
    ).not.toBeNull();
  });

  test("weighs as it was told: an answer without weight changes nothing", () => {
    const questions = Object.fromEntries(counted.map((id) => [id, id === "E1" ? 0 : 1]));
    const poor = { ...best, E1: "very-dissatisfied" };
    expect(scoresOf(rss20261, poor, weightsOf(questions)).dimensions.economic.score).toBe(1);
    expect(scoresOf(rss20261, poor, null).dimensions.economic.score).toBeCloseTo(8 / 9);
    const social = scoresOf(
      rss20261,
      { ...best, S1: "very-poor" },
      weightsOf(Object.fromEntries(counted.map((id) => [id, 1]))),
    );
    expect(social.composite).toBeCloseTo((1 + 2 * (10 / 11) + 1) / 4);
  });

  test("leads to the band it lies in", () => {
    expect([0, 0.329, 0.33, 0.659, 0.66, 1].map((score) => bandOf(rss20261, score))).toEqual([
      "intensive",
      "intensive",
      "attention",
      "attention",
      "follow",
      "follow",
    ]);
    expect(bandOf(rss20261, null)).toBeNull();
  });
});

describe("a questionnaire", () => {
  test.each(instruments.map((one) => [instrumentKey(one), one] as const))(
    "%s asks what has words in twelve languages, by scales it has, with points that fit them",
    async (key, { questions, scales }) => {
      const told = await Promise.all(Object.values(reintegrationTold).map((read) => read()));
      const said = [...Object.values(reintegrationTexts.catalogues), ...told].map((words) =>
        Object.keys(words),
      );
      expect(said).toHaveLength(12);
      const wanted = [
        ...questions.map(({ id }) => `${key}.${id}`),
        ...Object.values(scales).flatMap((codes) => codes.map((code) => `scale.${code}`)),
      ];
      for (const keys of said) expect(wanted.filter((one) => !keys.includes(one))).toEqual([]);
      for (const { scale, points, askedIf } of questions) {
        expect(scales[scale]?.length, scale).toBeGreaterThan(1);
        if (points) expect(points).toHaveLength(scales[scale]?.length ?? 0);
        if (askedIf) expect(questions.map(({ id }) => id)).toContain(askedIf.question);
      }
    },
  );

  test("that gives no points gives no score: the older one is data like the newer", () => {
    const older = instrumentOf("afghan-2016-1");
    if (!older) throw new Error("It is gone.");
    fc.assert(
      fc.property(answersOf(older), (answers) => {
        const { composite, dimensions: found } = scoresOf(older, answers, null);
        expect([composite, ...dimensions.map((dimension) => found[dimension].score)]).toEqual([
          null,
          null,
          null,
          null,
        ]);
      }),
    );
    expect(instrumentOn("afghan", "2015-12-31")).toBeUndefined();
    expect(instrumentOn("rss", "2026-11-28")?.version).toBe("2026-1");
  });
});

describe("a file of weights", () => {
  const whole = weightsOf(Object.fromEntries(counted.map((id) => [id, 0.5])));
  const problems = (data: unknown) => {
    const read = readWeights(typeof data === "string" ? data : JSON.stringify(data), rss20261);
    return "problems" in read ? read.problems.map(({ key, what }) => `${key} ${what}`) : read.weights;
  };

  test("is taken when it weighs every question that counts", () => {
    expect(problems(whole)).toEqual(whole);
  });

  test("is refused with all that is wrong with it", () => {
    const { E1: _, ...lacking } = whole.questions;
    expect(problems({ ...whole, questions: { ...lacking, E10: 1, X: 1 } })).toEqual([
      "unknown-question E10",
      "unknown-question X",
      "lacks-question E1",
    ]);
    expect(problems("{")).toEqual(["not-json "]);
    expect(problems({ ...whole, instrument: "rss-2018" })).toEqual(["other-instrument rss-2018"]);
    expect(problems({ ...whole, questions: { ...whole.questions, E1: -1 }, source: "" })).toEqual([
      "shape source",
      "shape questions.E1",
    ]);
    expect(problems({ ...whole, dimensions: { economic: 0, social: 1, psychosocial: 1 } })).toEqual([
      "weighs-nothing economic",
    ]);
  });
});

describe("the rounds of a survey", () => {
  test("are told by the nearest day after arrival, quarters by the calendar", () => {
    const days = ["2026-01-15", "2026-02-20", "2026-05-01", "2026-07-01", "2026-12-31"];
    expect(days.map((day) => roundOn("2026-01-10", day))).toEqual([
      "baseline",
      "baseline",
      "progress",
      "progress",
      "end",
    ]);
    expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf)).toEqual([
      "2026-Q1",
      "2026-Q1",
      "2026-Q2",
      "2026-Q4",
    ]);
    expect(
      ["2026-02-27", "2026-02-28", "2026-12-30", "2027-01-31"].map((day) => monthsSince("2026-01-31", day)),
    ).toEqual([0, 1, 10, 12]);
  });
});
