/**
 * `<auto-save to="/…/draft" saved="…" failed="…"><form>…</form><p role="status"></p></auto-save>`: keeps what is being
 * typed on the server a moment after typing stops, and warns before the page is left with something unkept. Nothing
 * is stored in the browser.
 */
class AutoSave extends HTMLElement {
  #timer: number | undefined;
  #unkept = false;
  #sending = false;

  connectedCallback(): void {
    this.addEventListener("input", this.#typed);
    this.addEventListener("submit", this.#sent);
    window.addEventListener("beforeunload", this.#leaving);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    window.removeEventListener("beforeunload", this.#leaving);
  }

  readonly #typed = () => {
    this.#unkept = true;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#keep(), 1_500);
  };

  readonly #sent = ({ submitter }: SubmitEvent) => {
    // Shown in a tab of its own, not sent to be saved.
    if (submitter?.hasAttribute("formtarget")) return;
    window.clearTimeout(this.#timer);
    this.#unkept = false;
  };

  readonly #leaving = (event: BeforeUnloadEvent) => {
    if (this.#unkept) event.preventDefault();
  };

  async #keep(): Promise<void> {
    const form = this.querySelector("form");
    const address = this.getAttribute("to");
    if (!form || !address || this.#sending) return;
    this.#sending = true;
    this.#unkept = false;
    try {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
      const answer = await fetch(address, { method: "POST", body, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      this.#tell(this.getAttribute("saved") ?? "");
    } catch {
      this.#unkept = true;
      this.#tell(this.getAttribute("failed") ?? "");
      this.#timer = window.setTimeout(() => void this.#keep(), 10_000);
    } finally {
      this.#sending = false;
    }
  }

  #tell(text: string): void {
    const status = this.querySelector("[role='status']");
    if (status) status.textContent = text;
  }
}

customElements.define("auto-save", AutoSave);
