import type { Guard } from "./guard.ts";
import { met } from "./guard.ts";
import type { CaseRecordKind } from "./kind.ts";

/**
 * What stands before a state to which a kind of record leads: that such a record was written since the member stands
 * where they do. The record moves them itself, so whoever tries without it is shown the way to it; nobody waives it.
 */
export function guardsByRecord(kinds: readonly CaseRecordKind[]): readonly Guard[] {
  return kinds.flatMap((kind) => {
    const { brings, name, form } = kind;
    if (!brings) return [];
    const leads = { add: name } as const;
    return [
      {
        key: `record.${name}`,
        texts: form.texts,
        title: brings.title,
        before: ({ to }) => to === brings.to,
        byRecord: true,
        check: ({ recordsOf, member }) =>
          recordsOf(kind).some(
            ({ memberId, madeAt, outcome }) =>
              memberId === member.id &&
              madeAt >= member.stateSince &&
              (brings.outcome === undefined || outcome === brings.outcome),
          )
            ? met
            : { state: "missing", leads },
      },
    ];
  });
}
