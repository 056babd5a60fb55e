import type { PersonLabel } from "../reading/labels.ts";
import { PersonName } from "./person-name.ts";

/** A box by which somebody of a family or a group is meant; all are ticked until it is `chosen` who is. */
export const TickPerson = ({
  t,
  name,
  value,
  chosen,
  label,
  part,
}: Pick<Parameters<typeof PersonName>[0], "t"> & {
  /** Of the field. */
  name: string;
  value: string;
  chosen: readonly string[] | undefined;
  label: PersonLabel | undefined;
  /** What they are among the others, in words. */
  part: string;
}) => (
  <label class="choice">
    <input
      type="checkbox"
      name={name}
      value={value}
      checked={chosen ? chosen.includes(value) : true}
      autocomplete="off"
    />{" "}
    <PersonName t={t} label={label} /> <span class="soft">{part}</span>
  </label>
);
