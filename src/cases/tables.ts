import type { MemberState } from "./journey/states.ts";

export const memberRoles = [
  "principal",
  "spouse",
  "child",
  "parent",
  "sibling",
  "dependant",
  "escort",
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Why a medical part is destroyed: the person asked and the file is only kept, or its own time is over. */
export type GroundToDestroy = "restricted" | "expired";

interface ReturnCaseRow {
  id: string;
  /** What people call the case by on the phone. */
  number: string;
  kind: "individual" | "family";
  office: string | null;
  manager_id: string | null;
  principal_id: string;
  opened_at: string;
  opened_by: string;
  /** Derived: that of the least advanced member whose way is open; when none is, that of the one that ended last. */
  state: MemberState;
  state_since: string;
  /** Members whose way is open. */
  open_members: number;
  /** Derived: the country the principal wishes to return to. */
  destination: string | null;
  /** Derived: the earliest day on which something is due. */
  next_due: string | null;
  touched_at: string;
}

interface CaseMemberRow {
  id: string;
  case_id: string;
  person_id: string;
  role: MemberRole;
  state: MemberState;
  state_since: string;
  /** What a stop or an end interrupted. */
  interrupted: MemberState | null;
  joined_at: string;
  destination: string | null;
  closed_at: string | null;
  /** Of whoever withdrew: whether what follows for their request was explained (`asylum_told` of the move's form, `not-asked` before it asked); null of all others. */
  withdrawal_told: string | null;
}

interface CaseRecordRow {
  id: string;
  case_id: string;
  /** 1, 2, 3 … of the case: which was written later, however fast one followed the other. */
  seq: number;
  member_id: string | null;
  person_id: string | null;
  kind: string;
  parent_id: string | null;
  together_id: string | null;
  happened_on: string | null;
  outcome: string | null;
  amount: number | null;
  currency: string | null;
  /** Answers that stand open, as JSON. */
  open: string;
  /** The others, one sealed JSON; null when there are none. */
  sealed: string | null;
  made_at: string;
  made_by: string;
  changed_at: string;
  struck_at: string | null;
  struck_by: string | null;
  /** Sealed. */
  struck_reason: string | null;
}

interface CaseEventRow {
  id: string;
  case_id: string;
  /** 1, 2, 3 … of the case. */
  seq: number;
  member_id: string | null;
  person_id: string | null;
  at: string;
  by: string;
  kind:
    | "opened"
    | "joined"
    | "moved"
    | "recorded"
    | "struck"
    | "unfiled"
    | "assigned"
    | "recused"
    | "waived"
    | "done"
    | "split"
    | "destroyed";
  from_state: MemberState | null;
  to_state: MemberState | null;
  reason: string | null;
  /** Sealed: what was said about it. */
  words: string | null;
  /** Sealed: what else the form of the move asked, as one JSON; null where it asked nothing. */
  answers: string | null;
  record_id: string | null;
  /** What the event is about beside the record: a guard, a rule, a colleague. */
  about: string | null;
}

interface CaseTaskRow {
  id: string;
  case_id: string;
  member_id: string | null;
  person_id: string | null;
  /** `travel.arrival-unconfirmed`; `own` for a task somebody wrote. */
  rule: string;
  about: string;
  list: string;
  for_right: string;
  office: string | null;
  owner_id: string | null;
  due: string;
  shown_from: string;
  urgent: number;
  /** JSON. */
  leads: string | null;
  values_json: string | null;
  /** Sealed: the words of a task somebody wrote. */
  words: string | null;
  made_at: string;
  done_at: string | null;
  /** A colleague, or null: the rule no longer says so. */
  done_by: string | null;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    return_case: ReturnCaseRow;
    case_member: CaseMemberRow;
    case_record: CaseRecordRow;
    case_event: CaseEventRow;
    case_task: CaseTaskRow;
    /** A guard that somebody with the right let pass, for a member. */
    case_waiver: {
      id: string;
      case_id: string;
      member_id: string;
      person_id: string;
      guard: string;
      waived_at: string;
      waived_by: string;
      /** Sealed. */
      reason: string;
    };
    /** A paper of the evidence file. */
    case_paper: {
      id: string;
      case_id: string;
      /** Null: of the case, so of every member. */
      member_id: string | null;
      person_id: string | null;
      /** Which item of the file it proves. */
      item: number;
      record_id: string | null;
      file_id: string;
      /** The vault's subject the file is sealed for. */
      subject: string;
      origin: "scan" | "print";
      /** Of what the program printed: a blind index of what it says. */
      print_key: string | null;
      /** The name of the paper, where it was signed on the screen. */
      on_screen: string | null;
      added_at: string;
      added_by: string;
      struck_at: string | null;
      struck_by: string | null;
      /** Sealed with the key its file is sealed with. */
      struck_reason: string | null;
    };
    /** That a colleague looks after the cases of another who is away, the first day and the last among it. */
    case_deputy: {
      id: string;
      away_id: string;
      deputy_id: string;
      since: string;
      until: string;
      made_at: string;
      made_by: string;
      /** Where it ended before its last day. */
      ended_at: string | null;
      ended_by: string | null;
    };
    /** That a medical part is to be destroyed, and whether it was. */
    case_destruction: {
      id: string;
      case_id: string;
      member_id: string;
      person_id: string;
      asked_at: string;
      asked_by: string;
      witness_id: string;
      ground: GroundToDestroy;
      /** Sealed: why. */
      words: string;
      refused_at: string | null;
      done_at: string | null;
      /** The protocol in the evidence file. */
      paper_id: string | null;
      /** The vault's subject whose key is to be destroyed once nothing lies under it; null before and after. */
      spent_key: string | null;
    };
    /** A choice of the list of cases that a colleague keeps. `asked`: the address's query, which holds nothing of a person. */
    case_view: { id: string; staff_id: string; name: string; asked: string; made_at: string };
  }
}

export type { CaseEventRow, CaseMemberRow, CaseRecordRow, ReturnCaseRow };
