import type { EditorWords } from "./toolbar.ts";

/** Asks where a link leads. Gives the address, "" to remove the link, null when the question was closed. */
export function askForLink(words: EditorWords, known: string): Promise<string | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "link-question";
  const form = document.createElement("form");
  form.method = "dialog";
  const label = document.createElement("label");
  label.textContent = words.linkAddress;
  const input = document.createElement("input");
  input.type = "text";
  input.inputMode = "url";
  input.value = known;
  input.dir = "ltr";
  label.append(input);
  const buttons = document.createElement("p");
  buttons.append(
    button(words.linkKeep, "keep"),
    ...(known ? [button(words.linkRemove, "remove")] : []),
    button(words.cancel, "cancel"),
  );
  form.append(label, buttons);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue === "remove") resolve("");
      else resolve(dialog.returnValue === "keep" && input.value.trim() ? input.value.trim() : null);
    });
    dialog.showModal();
  });
}

function button(face: string, value: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.value = value;
  element.textContent = face;
  if (value !== "keep") element.className = "second";
  return element;
}
