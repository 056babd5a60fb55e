/** Who may take what a plan gives, by how old the person can be at the least. */
export interface ReceivedBy {
  readonly by: "person" | "guardian" | "proxy";
  /** Whether the child said that the guardian may take it; null for grown people. */
  readonly childAgrees: boolean | null;
  /** Whether the person gave another a paper to take it. */
  readonly authorised: boolean;
}

export type ReceivingFault = "guardian-first" | "child-agrees" | "not-authorised" | "guardian-of-nobody";

/**
 * What a child is given goes to the guardian, with the child's agreement; what somebody else takes needs the person's
 * written word (domain.md 1.21). Who may be a child counts as one.
 */
export function receivingFaults(mayBeChild: boolean, received: ReceivedBy): readonly ReceivingFault[] {
  if (mayBeChild) {
    if (received.by !== "guardian") return ["guardian-first"];
    return received.childAgrees === true ? [] : ["child-agrees"];
  }
  if (received.by === "guardian") return ["guardian-of-nobody"];
  return received.by === "proxy" && !received.authorised ? ["not-authorised"] : [];
}
