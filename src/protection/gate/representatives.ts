/** Who can represent a child in Bulgaria (domain.md 3.1). A relative who merely is there is none of them. */
export const representativeTypes = [
  "parent",
  "guardian",
  "trustee",
  "legal-aid-lawyer",
  "social-worker",
  "municipality",
  "foreign-guardian",
  "none-yet",
] as const;
export type RepresentativeType = (typeof representativeTypes)[number];

/**
 * Until when municipalities represented unaccompanied children in asylum; since the end of 2020 lawyers of the National
 * Legal Aid Bureau do (art. 25 of the Asylum Act). Source: asylumineurope.org, Bulgaria, editions 2021–2025.
 */
export const municipalityUntil = "2020-12-31";

export const ofAge = 18;
