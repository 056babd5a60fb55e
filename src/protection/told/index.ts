import type { Told } from "../../cases/index.ts";

/** What a person is told of records of protection, in the languages the mission does not work in. */
export const protectionTold: Told = {
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
