import type { Told, ToldLanguage, ToldWords } from "../../cases/index.ts";
import { measureNamesTold } from "../../reintegration/index.ts";

/** What a person is told of records of payments, in the languages the mission does not work in. */
export const paymentsTold: Told = {
  ar: async () => withMeasures("ar", (await import("./ar.ts")).ar),
  fa: async () => withMeasures("fa", (await import("./fa.ts")).fa),
  prs: async () => withMeasures("prs", (await import("./prs.ts")).prs),
  ps: async () => withMeasures("ps", (await import("./ps.ts")).ps),
  ckb: async () => withMeasures("ckb", (await import("./ckb.ts")).ckb),
  ur: async () => withMeasures("ur", (await import("./ur.ts")).ur),
  fr: async () => withMeasures("fr", (await import("./fr.ts")).fr),
  tr: async () => withMeasures("tr", (await import("./tr.ts")).tr),
  ru: async () => withMeasures("ru", (await import("./ru.ts")).ru),
  uk: async () => withMeasures("uk", (await import("./uk.ts")).uk),
};

/** A request names a measure of a plan as the plan does. */
async function withMeasures(language: ToldLanguage, words: ToldWords): Promise<ToldWords> {
  return { ...words, ...(await measureNamesTold(language)) };
}
