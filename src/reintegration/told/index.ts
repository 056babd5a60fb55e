import type { Told, ToldLanguage } from "../../cases/index.ts";
import { measureCodes } from "../plan/measures.ts";

/** What a person is told of records of reintegration, in the languages the mission does not work in. */
export const reintegrationTold: Told = {
  ar: async () => (await import("./ar.ts")).ar,
  fa: async () => (await import("./fa.ts")).fa,
  prs: async () => (await import("./prs.ts")).prs,
  ps: async () => (await import("./ps.ts")).ps,
  ckb: async () => (await import("./ckb.ts")).ckb,
  ur: async () => (await import("./ur.ts")).ur,
  fr: async () => (await import("./fr.ts")).fr,
  tr: async () => (await import("./tr.ts")).tr,
  ru: async () => (await import("./ru.ts")).ru,
  uk: async () => (await import("./uk.ts")).uk,
};

/** What measures are called in one of them. */
export async function measureNamesTold(language: ToldLanguage): Promise<Readonly<Record<string, string>>> {
  const told = await reintegrationTold[language]();
  return Object.fromEntries(measureCodes.map((code) => [`measure.${code}`, told[`measure.${code}`] ?? ""]));
}
