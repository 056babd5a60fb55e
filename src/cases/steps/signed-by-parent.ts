import { missionDay } from "../../core/day.ts";
import type { Dossier, Member } from "../dossier/dossier.ts";
import type { CaseRecord } from "../dossier/record.ts";
import { beforeBoarding } from "../journey/states.ts";
import { application } from "./application.ts";
import {
  type DeclarationFault,
  declarationFault,
  declarationName,
  declaredDestination,
  isFromBefore,
  lastDeclaration,
} from "./declaration-in-force.ts";
import {
  isTooYoungToSign,
  otherParentAgrees,
  parentsBeside,
  parentsIn,
  speaksThroughParent,
} from "./parents.ts";

/** Why a parent's declaration does not carry a child: as for the parent, or it says nothing of this child. */
export type CoverFault = DeclarationFault | "before-child" | "without-children";

/** A declaration that counts for somebody, and who signed it. */
export interface Signed {
  readonly by: Member;
  readonly record: CaseRecord;
}

/** Whose signature a member needs where their own does not hold. */
export type Cover =
  | { readonly is: "covered"; readonly signed: Signed }
  /** The parent beside the child has to sign first. */
  | { readonly is: "waits"; readonly parent: Dossier; readonly fault: CoverFault }
  | { readonly is: "own"; readonly because: "signs-itself" | "turned-14" | "parent-left" | "nobody" };

/**
 * Whether a child too young to sign is covered today by the declaration of the parent it travels with (domain.md 1.7):
 * one is in force, for the same country, made since the child is in the case, with the line about the children; and the
 * other parent on the way has signed so as well, or agreed otherwise.
 */
export function coverOf(dossier: Dossier): Cover {
  if (!isTooYoungToSign(dossier.person, dossier.today)) {
    return { is: "own", because: signedWhenYounger(dossier) ? "turned-14" : "signs-itself" };
  }
  const parents = parentsBeside(dossier).map((parent) => ({ parent, fault: coverFault(dossier, parent) }));
  const [first] = parents;
  if (!first) return { is: "own", because: parentsIn(dossier).length > 0 ? "parent-left" : "nobody" };
  const carries = parents.find(({ fault }) => fault === null);
  // A signature of the one who did not come in the end is still that parent's word for the other's journey.
  const lacks = parents.find(({ fault }) => fault !== null && fault !== "again");
  const record = carries && lastDeclaration(carries.parent);
  if (carries && record && (!lacks || otherParentAgrees(dossier))) {
    return { is: "covered", signed: { by: carries.parent.member, record } };
  }
  const { parent, fault } = lacks ?? first;
  return { is: "waits", parent, fault: fault ?? "missing" };
}

function coverFault(child: Dossier, parent: Dossier): CoverFault | null {
  const fault = declarationFault(parent);
  const record = lastDeclaration(parent);
  if (fault || !record) return fault ?? "missing";
  if (isFromBefore(child, record)) return "again";
  if (!isSince(child.member, parent.member, record)) return "before-child";
  if (!namesChildren(record)) return "without-children";
  const [there, here] = [declaredDestination(parent, record), child.latest(application)?.outcome ?? null];
  return there !== null && here !== null && there !== here ? "elsewhere" : null;
}

/** What a parent's declaration says, or lacks, for a child that signs none, and where it is read or written down. */
export function ofParent(cover: Exclude<Cover, { readonly is: "own" }>) {
  if (cover.is === "covered") {
    const { by, record } = cover.signed;
    return {
      memberId: by.id,
      say: "guard.declaration-by-parent",
      values: { when: record.happenedOn ?? "" },
      leads: { record: record.id },
    };
  }
  const { parent, fault } = cover;
  return {
    memberId: parent.member.id,
    say: `guard.declaration-parent-${fault}`,
    values: { when: lastDeclaration(parent)?.happenedOn ?? "" },
    leads: { add: declarationName, about: parent.member.id },
  };
}

/** Whether it was signed when the child was in the case already: who came with the parent was, whenever that was written down. */
const isSince = (child: Member, parent: Member, { madeAt, happenedOn }: CaseRecord): boolean =>
  child.joinedAt <= parent.joinedAt ||
  (madeAt >= child.joinedAt && (happenedOn ?? "") >= missionDay(child.joinedAt));

const namesChildren = ({ open }: CaseRecord): boolean =>
  ((open as { readonly initialled?: readonly string[] }).initialled ?? []).includes("children");

const signedWhenYounger = (dossier: Dossier): boolean =>
  dossier.person.mayBeChildOn(dossier.today) && carriedThen(dossier).length > 0;

/** What parents signed while the child was too young to, whatever has become of it since. */
const carriedThen = (dossier: Dossier): readonly Signed[] =>
  parentsIn(dossier).flatMap((parent) => {
    const record = lastDeclaration(parent);
    return record?.happenedOn &&
      isTooYoungToSign(dossier.person, record.happenedOn) &&
      isSince(dossier.member, parent.member, record) &&
      namesChildren(record)
      ? [{ by: parent.member, record }]
      : [];
  });

/**
 * The declarations by which a member goes, or went: their own; for a child without one, that of the parent who covers it
 * today or, once it has left, of those who did.
 */
export function declarationsFor(dossier: Dossier): readonly Signed[] {
  const own = lastDeclaration(dossier);
  if (own) return [{ by: dossier.member, record: own }];
  if (!beforeBoarding.has(dossier.member.state)) return carriedThen(dossier);
  const cover = coverOf(dossier);
  return cover.is === "covered" ? [cover.signed] : [];
}

/** The children for whom a member signs as their parent. */
export const childrenSignedFor = ({ member, members, of }: Dossier): readonly Dossier[] =>
  members
    .map(({ id }) => of(id))
    .filter(
      (child) =>
        speaksThroughParent(child) && parentsBeside(child).some((parent) => parent.member.id === member.id),
    );
