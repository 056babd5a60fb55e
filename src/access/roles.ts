/**
 * What each role may do, as data. A person may hold several roles; rights add up. An administrator manages accounts
 * and holds no right to any record of a person.
 */
export const rights = [
  "newsroom.read",
  "newsroom.write",
  "newsroom.translate",
  "newsroom.publish",
  "staff.manage",
  "oversight.read",
  "glass.break",
  "glass.watch",
] as const;

export type Right = (typeof rights)[number];

export const roles = {
  counsellor: ["newsroom.read", "glass.break"],
  "legal-adviser": ["newsroom.read", "glass.break"],
  "protection-officer": ["newsroom.read", "glass.break"],
  operations: ["newsroom.read"],
  "reintegration-officer": ["newsroom.read"],
  finance: ["newsroom.read"],
  "project-manager": ["newsroom.read"],
  editor: ["newsroom.read", "newsroom.write", "newsroom.translate"],
  translator: ["newsroom.read", "newsroom.translate"],
  publisher: ["newsroom.read", "newsroom.write", "newsroom.translate", "newsroom.publish"],
  "data-protection-officer": ["oversight.read", "glass.watch"],
  auditor: [],
  administrator: ["staff.manage"],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];
export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

export const rightsOf = (held: readonly Role[]): ReadonlySet<Right> =>
  new Set(held.flatMap((role): readonly Right[] => roles[role]));
