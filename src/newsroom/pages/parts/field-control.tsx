import { type Language, ownNames } from "../../../core/language.ts";
import type { FieldKind, FieldSet } from "../fields/kinds.ts";
import { rowsWritten } from "../fields/written.ts";
import { type FieldState, problemOf, writtenIn } from "./field-state.ts";
import { ItemBoxes, ItemSelect } from "./item-controls.tsx";
import { problemText } from "./problems.tsx";
import { fieldLabel, optionLabel, sayOr } from "./words.ts";

interface Asked {
  readonly path: string;
  readonly kind: FieldKind;
  readonly state: FieldState;
}

/** One field of an item with its label, hint and problem; rows and groups with all that is in them. */
export const FieldControl = ({ path, kind, state }: Asked) => {
  switch (kind.kind) {
    case "rows":
      return <Rows path={path} of={kind.of} state={state} />;
    case "boxes":
      return (
        <Group path={path} state={state}>
          <ItemBoxes path={path} type={kind.type} state={state} />
        </Group>
      );
    case "group":
      return (
        <Group path={path} state={state}>
          {kind.on === "picture" && state.picture !== undefined ? (
            <focal-point picture={state.picture} says={state.t("focus.says", { x: "{x}", y: "{y}" })}>
              <GroupFields path={path} of={kind.of} state={state} />
            </focal-point>
          ) : (
            <GroupFields path={path} of={kind.of} state={state} />
          )}
        </Group>
      );
    case "labels":
      return <Labels path={path} state={state} long={kind.long === true} />;
    case "tick":
      return (
        <div class="field">
          <label class="choice">
            <input
              type="checkbox"
              id={`field-${path}`}
              name={path}
              value="yes"
              checked={state.written.has(path)}
            />
            <span>{lastLabel(state, path)}</span>
          </label>
        </div>
      );
    default:
      return (
        <Labelled path={path} state={state}>
          <Control path={path} kind={kind} state={state} />
        </Labelled>
      );
  }
};

const GroupFields = ({ path, of, state }: { path: string; of: FieldSet; state: FieldState }) => (
  <div class="row-fields">
    {Object.entries(of).map(([name, inner]) => (
      <FieldControl path={`${path}.${name}`} kind={inner} state={state} />
    ))}
  </div>
);

/** The name of the field alone; the group around it says the rest. */
const lastLabel = ({ t }: FieldState, path: string): string =>
  fieldLabel(t, path.replace(/^.*\.(?=[^.\d])/, ""));

const Labelled = ({ path, state, children }: { path: string; state: FieldState; children: unknown }) => (
  <div class={problemOf(state, path) ? "field has-problem" : "field"}>
    <label for={`field-${path}`}>{lastLabel(state, path)}</label>
    <Notes path={path} state={state} />
    {children}
  </div>
);

const Group = ({ path, state, children }: { path: string; state: FieldState; children: unknown }) => (
  <fieldset class={problemOf(state, path) ? "field has-problem" : "field"} id={`field-${path}`}>
    <legend>{lastLabel(state, path)}</legend>
    <Notes path={path} state={state} />
    {children}
  </fieldset>
);

const hintOf = ({ t }: FieldState, path: string): string =>
  /\d/.test(path.split(".").at(-1) ?? "") ? "" : sayOr(t, `hint.${path.split(".").at(-1)}`, "");

const Notes = ({ path, state }: { path: string; state: FieldState }) => {
  const [problem, hint] = [problemOf(state, path), hintOf(state, path)];
  return (
    <>
      {hint ? (
        <p class="hint" id={`hint-${path}`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p class="field-problem" id={`problem-${path}`}>
          {problemText(state.t, problem)}
        </p>
      ) : null}
    </>
  );
};

/** Filled rows, and one empty one more. */
const Rows = ({ path, of, state }: { path: string; of: FieldKind; state: FieldState }) => {
  const rows = Array.from({ length: rowsWritten(state.written, path) + 1 }, (_, at) => `${path}.${at}`);
  return (
    <Group path={path} state={state}>
      <ol class="rows">
        {rows.map((row) => (
          <li>
            {of.kind === "group" || of.kind === "labels" ? (
              <FieldControl path={row} kind={of} state={state} />
            ) : (
              <>
                <Notes path={row} state={state} />
                <Control path={row} kind={of} state={state} alone />
              </>
            )}
          </li>
        ))}
      </ol>
    </Group>
  );
};

const Labels = ({ path, state, long }: { path: string; state: FieldState; long: boolean }) => (
  <Group path={path} state={state}>
    <div class="row-fields">
      {state.labelLanguages.map((language: Language) => (
        <div class={problemOf(state, `${path}.${language}`) ? "field has-problem" : "field"}>
          <label for={`field-${path}.${language}`}>{ownNames[language]}</label>
          <Notes path={`${path}.${language}`} state={state} />
          <Control
            path={`${path}.${language}`}
            kind={{ kind: long ? "lines" : "line" }}
            state={{ ...state, language }}
          />
        </div>
      ))}
    </div>
  </Group>
);

const inputModes = { number: "decimal", whole: "numeric", percent: "decimal" } as const;

/** The control itself; `alone` names it where no label stands before it. */
const Control = ({ path, kind, state, alone }: Asked & { alone?: boolean }) => {
  const value = state.written.get(path) ?? "";
  const problem = problemOf(state, path);
  const own = {
    id: `field-${path}`,
    name: path,
    "aria-invalid": problem ? ("true" as const) : undefined,
    "aria-describedby":
      [hintOf(state, path) ? `hint-${path}` : "", problem ? `problem-${path}` : ""]
        .filter(Boolean)
        .join(" ") || undefined,
    "aria-label": alone ? fieldLabel(state.t, path) : undefined,
  };
  switch (kind.kind) {
    case "lines":
      return (
        <textarea rows={3} {...own} {...writtenIn(state.language)}>
          {`\n${value}`}
        </textarea>
      );
    case "choice":
      return (
        <select {...own}>
          <option value="">{state.t("choose")}</option>
          {kind.options.map((option) => (
            <option value={option} selected={option === value}>
              {optionLabel(state.t, option)}
            </option>
          ))}
        </select>
      );
    case "item":
      return <ItemSelect own={own} value={value} type={kind.type} state={state} />;
    case "line":
      return <input value={value} autocomplete="off" {...own} {...writtenIn(state.language)} />;
    default:
      return (
        <input
          value={value}
          autocomplete="off"
          dir="ltr"
          inputmode={kind.kind in inputModes ? inputModes[kind.kind as keyof typeof inputModes] : undefined}
          class={kind.kind === "web" || kind.kind === "code" ? undefined : "short"}
          {...own}
        />
      );
  }
};
