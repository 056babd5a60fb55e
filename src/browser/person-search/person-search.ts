/**
 * `<person-search to="/…/results" failed="…"><form>…</form><section></section></person-search>`: shows who was found as
 * one types. The words are sent, never put into an address, and nothing is kept in the browser. How many were found is
 * spoken; the arrow keys go through them, Escape goes back to what was typed. Without scripts the form has a button.
 */
class PersonSearch extends HTMLElement {
  #timer: number | undefined;
  #asking: AbortController | undefined;
  #spoken = document.createElement("p");
  #form: HTMLFormElement | null = null;
  #results: HTMLElement | null = null;

  connectedCallback(): void {
    this.#form = this.querySelector("form");
    this.#results = this.querySelector("section");
    this.#spoken.className = "visually-hidden";
    this.#spoken.setAttribute("role", "status");
    this.append(this.#spoken);
    // Where links take no focus when they are pressed (Safari), the list takes it: else it would be gone before the click.
    if (this.#results) this.#results.tabIndex = -1;
    this.addEventListener("input", this.#typed);
    this.addEventListener("keydown", this.#moved);
    this.addEventListener("focusout", this.#left);
  }

  disconnectedCallback(): void {
    this.#giveUp();
  }

  #giveUp(): void {
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  /** What is looked for, as it stands in the form. */
  #sought(): string {
    const field = this.#form?.elements.namedItem("sought");
    return field instanceof HTMLInputElement ? field.value.trim() : "";
  }

  readonly #typed = () => {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), 200);
  };

  async #ask(): Promise<void> {
    const address = this.getAttribute("to");
    if (!this.#form || !address) return;
    this.#asking?.abort();
    // One letter finds half the registry.
    if ([...this.#sought()].length < 2) return this.#show("", "");
    const asking = new AbortController();
    this.#asking = asking;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === "string") body.append(name, value);
    }
    try {
      const answer = await fetch(address, { method: "POST", body, redirect: "error", signal: asking.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const found = await answer.text();
      if (asking.signal.aborted) return;
      this.#show(found, null);
    } catch {
      if (!asking.signal.aborted) this.#show("", this.getAttribute("failed") ?? "");
    }
  }

  /** Shows what was found; speaks `words`, or what the results say first. */
  #show(found: string, words: string | null): void {
    if (!this.#results) return;
    // From our own server, which escapes every name; no script runs in what is put in this way.
    this.#results.innerHTML = found;
    this.#spoken.textContent = words ?? this.#results.querySelector(".search-count")?.textContent ?? "";
    // Whoever has gone on by then is not to have a list laid over their page.
    this.toggleAttribute("open", found !== "" && this.contains(document.activeElement));
  }

  readonly #moved = (event: KeyboardEvent) => {
    const links = [...(this.#results?.querySelectorAll("a") ?? [])];
    if (event.key === "Escape") this.#giveUp();
    if (event.key === "Escape" && this.hasAttribute("open")) {
      const field = this.#form?.elements.namedItem("sought");
      if (field instanceof HTMLInputElement) field.focus();
      this.toggleAttribute("open", false);
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const inside =
      event.target instanceof HTMLAnchorElement || (event.target as Element).matches?.("[name=sought]");
    if (step === 0 || links.length === 0 || !inside) return;
    event.preventDefault();
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const next = links[at + step];
    if (next) next.focus();
    else if (at + step < 0) {
      const field = this.#form?.elements.namedItem("sought");
      if (field instanceof HTMLInputElement) field.focus();
    }
  };

  /** In the frame the list lies over the page: it goes when one leaves it. */
  readonly #left = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.toggleAttribute("open", false);
  };
}

customElements.define("person-search", PersonSearch);
