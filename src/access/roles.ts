/**
 * What each role may do, as data. A person may hold several roles; rights add up. An administrator manages accounts
 * and holds no right to any record of a person; data protection officers see one only by breaking the glass, with a
 * reason that is kept, and auditors only what was laid out for them.
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
  /** Bringing a whole spreadsheet of persons in, and taking it back. */
  "person.import",
  /** Taking a list of persons out as a file, with a reason. */
  "person.export",
  /** Giving a person all that is on record about them. */
  "person.own-data",
  "contact.write",
  "consent.record",
  "document.keep",
  /** Cases of one's offices: where each member stands and what is written down about it. */
  "case.read",
  "case.write",
  /** Who is eligible, and for which package. */
  "case.decide",
  /** Backward where only a supervisor may, reopening, re-admission, letting a guard pass. */
  "case.supervise",
  /** What a lawyer was told and said: the legal circle only. */
  "legal.read",
  "legal.write",
  /** What a doctor found; others see whether somebody may travel, and how. */
  "medical.read",
  "medical.write",
  /** What protection officers keep to themselves. */
  "protection.read",
  "protection.write",
  "travel.write",
  /**
   * What keeps somebody from leaving, written down where it happens. Counsellors take their families to the airport before
   * dawn, when nobody of operations is awake; nothing else of travel is theirs to write.
   */
  "travel.accompany",
  "reintegration.write",
  "payment.request",
  "payment.approve",
  "payment.pay",
  "programme.manage",
  /** What projects spend on themselves: reading it, booking it, approving what somebody else booked. */
  "cost.read",
  "cost.write",
  "cost.approve",
  /** One's own months of work, and nobody else's. Reading and approving those of others goes with the costs. */
  "timesheet.write",
  /** What was done to let people know: events, and how many they reached. */
  "outreach.write",
  /** The register of agreements and partners; its signed papers. */
  "agreement.write",
  "agreement.papers",
  /** The figures of projects, and the persons behind each. */
  "report.read",
  /** Freezing them as a report, and correcting one. */
  "report.freeze",
  /** Putting figures of a frozen report on the public site, and taking them off. */
  "report.publish",
  /** Inviting an auditor to a random sample of a project. */
  "audit.arrange",
  /** Opening the files of one's own sample, with a reason. */
  "audit.read",
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
  "case.read",
  "case.write",
  "payment.request",
  "outreach.write",
  "timesheet.write",
] as const satisfies readonly Right[];

const lists = ["person.import", "person.export"] as const satisfies readonly Right[];

export const roles = {
  counsellor: [...casework, ...lists, "travel.accompany", "person.own-data", "newsroom.read", "glass.break"],
  "legal-adviser": [
    ...casework,
    "person.own-data",
    "legal.read",
    "legal.write",
    "newsroom.read",
    "glass.break",
  ],
  "protection-officer": [
    ...casework,
    ...lists,
    "person.own-data",
    "protection.read",
    "protection.write",
    "newsroom.read",
    "glass.break",
  ],
  "medical-adviser": [
    "newsroom.read",
    "person.read",
    "case.read",
    "medical.read",
    "medical.write",
    "timesheet.write",
  ],
  operations: [
    "newsroom.read",
    "person.read",
    "document.keep",
    "case.read",
    "travel.write",
    "payment.request",
    "timesheet.write",
  ],
  "reintegration-officer": [
    "newsroom.read",
    "person.read",
    "consent.record",
    "case.read",
    "reintegration.write",
    "payment.request",
    "timesheet.write",
  ],
  finance: ["newsroom.read", "payment.pay", "cost.read", "cost.write", "cost.approve", "timesheet.write"],
  "project-manager": [
    "newsroom.read",
    "person.read",
    "person.export",
    "case.read",
    "case.decide",
    "case.supervise",
    "payment.approve",
    "programme.manage",
    "cost.read",
    "cost.write",
    "cost.approve",
    "timesheet.write",
    "outreach.write",
    "agreement.write",
    "agreement.papers",
    "report.read",
    "report.freeze",
    "report.publish",
    "audit.arrange",
  ],
  editor: ["newsroom.read", "newsroom.write", "newsroom.translate", "map.edit", "timesheet.write"],
  translator: ["newsroom.read", "newsroom.translate", "timesheet.write"],
  publisher: [
    "newsroom.read",
    "newsroom.write",
    "newsroom.translate",
    "newsroom.publish",
    "map.edit",
    "map.import",
    "timesheet.write",
  ],
  "data-protection-officer": [
    "person.own-data",
    "oversight.read",
    "agreement.papers",
    "glass.watch",
    "glass.break",
  ],
  // A visitor: opens what was laid out for them, and no glass.
  auditor: ["audit.read"],
  administrator: ["staff.manage"],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];
export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** All that somebody may who holds these roles; put together once for each list of roles, as a page asks dozens of times. */
export function rightsOf(held: readonly Role[]): ReadonlySet<Right> {
  const known = together.get(held) ?? new Set(held.flatMap((role): readonly Right[] => roles[role]));
  together.set(held, known);
  return known;
}

const together = new WeakMap<readonly Role[], ReadonlySet<Right>>();
