/**
 * `<live-preview to="/…/preview" form="…" label="…">`: shows what readers would see of the form's text, anew a moment
 * after typing stops. The server makes the page; no script runs in it. Without scripts there is a button for that.
 */
class LivePreview extends HTMLElement {
  #frame = document.createElement("iframe");
  #form: HTMLFormElement | null = null;
  #timer: number | undefined;
  #asking: AbortController | undefined;

  connectedCallback(): void {
    if (this.#form) return;
    const form = document.getElementById(this.getAttribute("form") ?? "");
    if (!(form instanceof HTMLFormElement)) return;
    this.#form = form;
    // Same origin for its fonts and styles; without scripts there is nothing it could do with that.
    this.#frame.setAttribute("sandbox", "allow-same-origin");
    this.#frame.title = this.getAttribute("label") ?? "";
    this.append(this.#frame);
    form.addEventListener("input", this.#typed);
    void this.#show();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#form?.removeEventListener("input", this.#typed);
  }

  readonly #typed = () => {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#show(), 500);
  };

  async #show(): Promise<void> {
    const address = this.getAttribute("to");
    if (!this.#form || !address) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const body = new URLSearchParams({ embedded: "yes" });
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === "string") body.append(name, value);
    }
    try {
      const answer = await fetch(address, {
        method: "POST",
        body,
        redirect: "error",
        signal: asking.signal,
      });
      if (!answer.ok) return;
      const page = await answer.text();
      const from = this.#frame.contentWindow?.scrollY ?? 0;
      this.#frame.addEventListener("load", () => this.#frame.contentWindow?.scrollTo(0, from), {
        once: true,
      });
      this.#frame.srcdoc = page;
    } catch {
      // Typed on, or no connection: what is shown stays until the next pause.
    }
  }
}

customElements.define("live-preview", LivePreview);
