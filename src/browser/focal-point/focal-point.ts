/**
 * `<focal-point picture="…" says="Focus: {x} % from the left, {y} % from the top. …">` around two fields in percent:
 * shows the picture (or the one just chosen in the form's file field) with a mark that is clicked, dragged, or moved
 * with the arrow keys; the fields follow it and it follows them. Without scripts the fields are all there is.
 */
class FocalPoint extends HTMLElement {
  #picture = document.createElement("img");
  #mark = document.createElement("button");
  #frame = document.createElement("div");

  connectedCallback(): void {
    if (this.#frame.isConnected) return;
    this.#frame.className = "focal-frame";
    this.#picture.alt = "";
    this.#picture.draggable = false;
    this.#mark.type = "button";
    this.#mark.className = "focal-mark";
    this.#frame.append(this.#picture, this.#mark);
    this.prepend(this.#frame);
    this.#frame.addEventListener("pointerdown", this.#grasp);
    this.#mark.addEventListener("keydown", this.#step);
    this.addEventListener("input", () => this.#follow());
    this.closest("form")?.addEventListener("change", this.#chosen);
    this.#show(this.getAttribute("picture"));
    this.#follow();
  }

  disconnectedCallback(): void {
    this.closest("form")?.removeEventListener("change", this.#chosen);
  }

  #fields(): [HTMLInputElement, HTMLInputElement] | null {
    const [x, y] = this.querySelectorAll("input");
    return x && y ? [x, y] : null;
  }

  #show(address: string | null): void {
    this.#frame.hidden = !address;
    if (address) this.#picture.src = address;
  }

  /** The picture that is about to be sent, as far as the browser can draw it. */
  readonly #chosen = (event: Event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file") return;
    const file = input.files?.[0];
    if (!file?.type.startsWith("image/")) return this.#show(null);
    const reader = new FileReader();
    reader.addEventListener("load", () => this.#show(String(reader.result)));
    reader.readAsDataURL(file);
  };

  readonly #grasp = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    this.#mark.focus();
    this.#frame.setPointerCapture(event.pointerId);
    const move = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width, height } = this.#picture.getBoundingClientRect();
      this.#set(((clientX - left) / width) * 100, ((clientY - top) / height) * 100);
    };
    const end = () => {
      this.#frame.removeEventListener("pointermove", move);
      this.#frame.removeEventListener("pointerup", end);
      this.#frame.removeEventListener("pointercancel", end);
    };
    this.#frame.addEventListener("pointermove", move);
    this.#frame.addEventListener("pointerup", end);
    this.#frame.addEventListener("pointercancel", end);
    move(event);
  };

  /** A picture has left and right in every language: the arrows do not turn with the script. */
  readonly #step = (event: KeyboardEvent) => {
    const [dx, dy] = steps[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const [x, y] = this.#read();
    const wide = event.shiftKey ? 10 : 1;
    this.#set(x + dx * wide, y + dy * wide);
  };

  #read(): [number, number] {
    const percent = (field: HTMLInputElement | undefined) => {
      const value = Number.parseFloat((field?.value ?? "").replace(",", "."));
      return Number.isFinite(value) ? Math.min(Math.max(value, 0), 100) : 50;
    };
    const fields = this.#fields();
    return [percent(fields?.[0]), percent(fields?.[1])];
  }

  #set(x: number, y: number): void {
    const fields = this.#fields();
    if (!fields) return;
    for (const [at, value] of [x, y].entries()) {
      const field = fields[at as 0 | 1];
      field.value = String(Math.round(Math.min(Math.max(value, 0), 100)));
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  #follow(): void {
    const [x, y] = this.#read();
    this.#mark.style.left = `${x}%`;
    this.#mark.style.top = `${y}%`;
    const says = (this.getAttribute("says") ?? "").replace("{x}", String(x)).replace("{y}", String(y));
    this.#mark.setAttribute("aria-label", says);
  }
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

customElements.define("focal-point", FocalPoint);
