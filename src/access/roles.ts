/**
 * What each role may do, as data. A person may hold several roles; rights add up. An administrator manages accounts
 * and holds no right to any record of a person; data protection officers and auditors see one only by breaking the
 * glass, with a reason that is kept.
 */
export const rights = [
  "newsroom.read",
  "newsroom.write",
  "newsroom.translate",
  "newsroom.publish",
  /** Places, routes and branches of the routes map. */
  "map.edit",
  /** Bringing a publisher's file of figures onto the map. */
  "map.import",
  "staff.manage",
  /** Persons of one's offices: who they are, how to reach them, papers, family, consents. */
  "person.read",
  /** Also what only counsellors and lawyers need: legal status, arrival, education, earlier returns. */
  "person.read-whole",
  "person.write",
  "contact.write",
  "consent.record",
  "document.keep",
  "oversight.read",
  "glass.break",
  "glass.watch",
] as const;

export type Right = (typeof rights)[number];

const casework = [
  "person.read",
  "person.read-whole",
  "person.write",
  "contact.write",
  "consent.record",
  "document.keep",
] as const satisfies readonly Right[];

export const roles = {
  counsellor: [...casework, "newsroom.read", "glass.break"],
  "legal-adviser": [...casework, "newsroom.read", "glass.break"],
  "protection-officer": [...casework, "newsroom.read", "glass.break"],
  operations: ["newsroom.read", "person.read", "document.keep"],
  "reintegration-officer": ["newsroom.read", "person.read", "consent.record"],
  finance: ["newsroom.read"],
  "project-manager": ["newsroom.read"],
  editor: ["newsroom.read", "newsroom.write", "newsroom.translate", "map.edit"],
  translator: ["newsroom.read", "newsroom.translate"],
  publisher: [
    "newsroom.read",
    "newsroom.write",
    "newsroom.translate",
    "newsroom.publish",
    "map.edit",
    "map.import",
  ],
  "data-protection-officer": ["oversight.read", "glass.watch", "glass.break"],
  auditor: ["glass.break"],
  administrator: ["staff.manage"],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];
export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

export const rightsOf = (held: readonly Role[]): ReadonlySet<Right> =>
  new Set(held.flatMap((role): readonly Right[] => roles[role]));
