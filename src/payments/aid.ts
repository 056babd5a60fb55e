/** What a programme gives (domain.md 1.13). */
export const aidKinds = [
  "ticket",
  "luggage",
  "domestic-travel",
  "document-fees",
  "medical",
  "pocket-money",
  "reinstallation",
  "onward-transport",
  "accommodation",
  "reintegration-kind",
  "reintegration-cash",
  "medical-reintegration",
  "education",
  "escort",
] as const;
export type AidKind = (typeof aidKinds)[number];

/** Help to travel, which a project may give beside another programme's reintegration (domain.md 1.13). */
export const travelAid: ReadonlySet<AidKind> = new Set([
  "ticket",
  "luggage",
  "domestic-travel",
  "document-fees",
  "medical",
  "onward-transport",
  "accommodation",
  "escort",
]);

/** Grants of which a child gets a share, and a household perhaps only one. */
export const grants: ReadonlySet<AidKind> = new Set([
  "pocket-money",
  "reinstallation",
  "reintegration-kind",
  "reintegration-cash",
]);

/** What helps somebody to begin anew, before or after the return (AMIF C2, O.3.3; domain.md 6.1). */
export const reintegrationAid: ReadonlySet<AidKind> = new Set([
  "reinstallation",
  "reintegration-kind",
  "reintegration-cash",
  "medical-reintegration",
  "education",
]);

export const reintegrationGrants: ReadonlySet<AidKind> = new Set([
  "reintegration-kind",
  "reintegration-cash",
]);
