import type { ContentType } from "../../content/types.ts";
import type { ItemChoice } from "../../editing/choices.ts";
import type { FieldState } from "./field-state.ts";
import { sayOr } from "./words.ts";

/** Beyond this a list is tedious to walk through; then one types a word of the title instead. */
const longestSelect = 60;

const nameOf = (type: ContentType | "any", choice: ItemChoice): string =>
  type === "any" ? choice.id : choice.key;

interface Own {
  readonly id: string;
  readonly name: string;
}

/** One other item: a list where it is short, else a field that searches the titles. */
export const ItemSelect = ({
  own,
  value,
  type,
  state,
}: {
  own: Own;
  value: string;
  type: ContentType | "any";
  state: FieldState;
}) => {
  const choices = state.choices.get(type) ?? [];
  const known = choices.find((choice) => nameOf(type, choice) === value);
  if (choices.length > longestSelect || type === "any") {
    const list = `choices-${type}`;
    return (
      <>
        <input value={value} list={list} autocomplete="off" dir="ltr" {...own} />
        {known ? <p class="hint">{known.title}</p> : null}
      </>
    );
  }
  return (
    <select {...own}>
      <option value="">{state.t("choose-none")}</option>
      {value && !known ? (
        <option value={value} selected>
          {value}
        </option>
      ) : null}
      {choices.map((choice) => (
        <option value={nameOf(type, choice)} selected={choice === known}>
          {choice.title}
        </option>
      ))}
    </select>
  );
};

/** The titles a searching field offers; once a page. */
export const ChoiceLists = ({ state }: { state: FieldState }) => (
  <>
    {[...state.choices]
      .filter(([type, choices]) => type === "any" || choices.length > longestSelect)
      .map(([type, choices]) => (
        <datalist id={`choices-${type}`}>
          {choices.map((choice) => (
            <option value={nameOf(type as ContentType | "any", choice)}>
              {type === "any"
                ? `${sayOr(state.t, `type.${choice.type}`, choice.type)}: ${choice.title}`
                : choice.title}
            </option>
          ))}
        </datalist>
      ))}
  </>
);

/** Some of a few items. What is chosen comes first, in the order an editor gave. */
export const ItemBoxes = ({ path, type, state }: { path: string; type: ContentType; state: FieldState }) => {
  const chosen = [...state.written].filter(([name]) => name.startsWith(`${path}.`)).map(([, key]) => key);
  const choices = state.choices.get(type) ?? [];
  const titles = new Map(choices.map((choice) => [choice.key, choice.title]));
  const keys = [...chosen, ...choices.map(({ key }) => key).filter((key) => !chosen.includes(key))];
  return (
    <div class="boxes">
      {keys.map((key, at) => (
        <label class="choice">
          <input type="checkbox" name={`${path}.${at}`} value={key} checked={chosen.includes(key)} />
          <span>{titles.get(key) ?? key}</span>
        </label>
      ))}
    </div>
  );
};
