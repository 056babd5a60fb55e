/**
 * `<signature-pad label="Signature of …" clear="Clear"><input type="hidden" name="…"></signature-pad>`: a white field in
 * which somebody signs with pen, finger or mouse; the field inside holds the lines as `x,y x,y;x,y …` on a ground of
 * 1000 by 275. What hides the pads from those without scripts falls away. Nothing is kept in the browser.
 */
const [wide, high] = [1000, 275];
/** Closer points say nothing more. */
const least = 3;

class SignaturePad extends HTMLElement {
  #canvas = document.createElement("canvas");
  #lines: [number, number][][] = [];

  connectedCallback(): void {
    if (this.#canvas.isConnected) return;
    this.#canvas.width = wide;
    this.#canvas.height = high;
    this.#canvas.setAttribute("role", "img");
    this.#canvas.setAttribute("aria-label", this.getAttribute("label") ?? "");
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "quiet";
    clear.textContent = this.getAttribute("clear");
    clear.addEventListener("click", () => this.#write([]));
    this.append(this.#canvas, clear);
    this.#canvas.addEventListener("pointerdown", this.#begin);
    this.closest("[hidden]")?.removeAttribute("hidden");
    this.#write(readLines(this.#field?.value ?? ""));
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector("input");
  }

  readonly #begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    this.#canvas.setPointerCapture(event.pointerId);
    const line = [this.#at(event)];
    const move = (moved: PointerEvent) => {
      const steps = moved.getCoalescedEvents?.() ?? [];
      for (const step of steps.length > 0 ? steps : [moved]) {
        const [x, y] = this.#at(step);
        const [lastX, lastY] = line.at(-1) as [number, number];
        if (Math.hypot(x - lastX, y - lastY) < least) continue;
        line.push([x, y]);
        this.#draw(line.slice(-2));
      }
    };
    const end = () => {
      this.#canvas.removeEventListener("pointermove", move);
      this.#canvas.removeEventListener("pointerup", end);
      this.#canvas.removeEventListener("pointercancel", end);
      this.#write([...this.#lines, line]);
    };
    this.#canvas.addEventListener("pointermove", move);
    this.#canvas.addEventListener("pointerup", end);
    this.#canvas.addEventListener("pointercancel", end);
  };

  #at({ clientX, clientY }: PointerEvent): [number, number] {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    const within = (part: number, most: number) => Math.round(Math.min(1, Math.max(0, part)) * most);
    return [within((clientX - left) / width, wide), within((clientY - top) / height, high)];
  }

  #draw(line: readonly [number, number][]): void {
    const pen = this.#canvas.getContext("2d");
    const [first] = line;
    if (!pen || !first) return;
    pen.lineWidth = 5;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = "#10222b";
    pen.beginPath();
    pen.moveTo(...first);
    for (const point of line) pen.lineTo(...point);
    pen.stroke();
  }

  #write(lines: [number, number][][]): void {
    this.#lines = lines;
    this.#canvas.getContext("2d")?.clearRect(0, 0, wide, high);
    for (const line of lines) this.#draw(line);
    if (this.#field) this.#field.value = lines.map((line) => line.map(String).join(" ")).join(";");
  }
}

const readLines = (text: string): [number, number][][] =>
  text
    .split(";")
    .filter(Boolean)
    .map((line) =>
      line.split(" ").map((point): [number, number] => {
        const [x = 0, y = 0] = point.split(",").map(Number);
        return [x, y];
      }),
    );

customElements.define("signature-pad", SignaturePad);
