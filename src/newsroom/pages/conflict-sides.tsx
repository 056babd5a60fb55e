import type { formTexts } from "../../platform/forms/index.ts";
import type { FieldKind } from "./fields/kinds.ts";
import { type Written, writtenUnder } from "./fields/written.ts";
import { FieldControl } from "./parts/field-control.tsx";
import { type FieldState, writtenIn } from "./parts/field-state.ts";
import { sayWritten } from "./parts/say-value.ts";
import { choiceName } from "./parts/settle-choices.ts";
import { fieldLabel } from "./parts/words.ts";

/** What a field said before, what each of two people made of it, and what stands in the control for a third answer. */
export interface Sides {
  readonly base: Written;
  readonly yours: Written;
  readonly theirs: Written;
  readonly anew: Written;
}

interface Props {
  readonly say: ReturnType<typeof formTexts.in>;
  readonly field: string;
  readonly kind: FieldKind;
  readonly sides: Sides;
  readonly state: FieldState;
  readonly chosen: string | undefined;
}

/** One field in conflict. Nothing is chosen beforehand. */
export const SideBySide = ({ say, field, kind, sides, state, chosen }: Props) => {
  const option = (value: "yours" | "theirs" | "new", text: string, id?: string) => (
    <label class="choice">
      <input
        type="radio"
        id={id}
        name={choiceName(field)}
        value={value}
        checked={chosen === value}
        required
      />
      <span>{text}</span>
    </label>
  );
  const side = (title: string, written: Written) => (
    <div class="one-way">
      <h2>{title}</h2>
      <div class="as-written" {...writtenIn(state.language)}>
        {sayWritten(state.t, field, kind, written) || say("form.empty")}
      </div>
    </div>
  );
  return (
    <fieldset class="field">
      <legend>{fieldLabel(state.t, field)}</legend>
      <input type="hidden" name={`conflict.${field}`} value="yes" autocomplete="off" />
      {(["base", "yours", "theirs"] as const).flatMap((name) =>
        writtenUnder(sides[name], field).map(([path, text]) => (
          <input type="hidden" name={`${name}.${path}`} value={text} autocomplete="off" />
        )),
      )}
      <div class="three-ways">
        {side(say("conflict.base"), sides.base)}
        <div>
          {side(say("conflict.yours"), sides.yours)}
          {option("yours", say("conflict.take-yours"), `choose-${field}`)}
        </div>
        <div>
          {side(say("conflict.theirs"), sides.theirs)}
          {option("theirs", say("conflict.take-theirs"))}
        </div>
      </div>
      {option("new", say("conflict.take-new"))}
      <FieldControl path={field} kind={kind} state={state} />
    </fieldset>
  );
};
