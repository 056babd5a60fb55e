/** What the editor says, in the language of the desk; given by the page. */
export interface EditorWords {
  readonly toolbar: string;
  readonly bold: string;
  readonly italic: string;
  readonly heading: string;
  readonly subheading: string;
  readonly bullets: string;
  readonly numbers: string;
  readonly quotation: string;
  readonly link: string;
  readonly linkAddress: string;
  readonly linkKeep: string;
  readonly linkRemove: string;
  readonly cancel: string;
  readonly undo: string;
  readonly redo: string;
}

export interface Tool {
  readonly name: string;
  /** What the button shows (`link`: a drawing); its name is what is read out. */
  readonly face: string;
  isOn?(): boolean;
  use(): void;
}

/** A toolbar in the ARIA pattern: one stop for Tab, arrow keys between the buttons. */
export function createToolbar(
  tools: readonly Tool[],
  name: string,
): { element: HTMLElement; refresh: () => void } {
  const element = document.createElement("div");
  element.className = "text-tools";
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", name);
  const buttons = tools.map((tool, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    if (tool.face === "link") button.append(linkDrawing());
    // Drawn by the style sheet: beside the name, a face such as H2 would be a second, differing name.
    else button.dataset.face = tool.face;
    button.title = tool.name;
    button.setAttribute("aria-label", tool.name);
    button.tabIndex = place === 0 ? 0 : -1;
    button.addEventListener("click", () => tool.use());
    return button;
  });
  element.append(...buttons);
  element.addEventListener("keydown", (event) => moveFocus(event, buttons));
  const refresh = () => {
    for (const [place, tool] of tools.entries()) {
      if (tool.isOn) buttons[place]?.setAttribute("aria-pressed", String(tool.isOn()));
    }
  };
  refresh();
  return { element, refresh };
}

/** Two links of a chain: no font we send has a sign for it. */
function linkDrawing(): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute(
    "d",
    "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.700-5.700L12 7m2 3a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.700 5.700L12 17",
  );
  drawing.append(path);
  return drawing;
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (at < 0) return;
  const forward =
    getComputedStyle(buttons[0] as HTMLElement).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const next = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined) return;
  const target = buttons[(next + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  target?.focus();
  event.preventDefault();
}
