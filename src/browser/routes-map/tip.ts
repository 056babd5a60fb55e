/** A short text beside what is pointed at or focused, tied to it for those who listen. Escape puts it away. */
export class Tip {
  readonly element = document.createElement("p");
  #of: Element | null = null;

  constructor(stage: HTMLElement, say: (route: string) => string | null) {
    this.element.className = "map-tip";
    this.element.id = "map-tip";
    this.element.setAttribute("role", "tooltip");
    this.element.hidden = true;
    stage.append(this.element);
    const show = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest("a.route-link") : null;
      if (link === this.#of) return;
      this.hide();
      const text = link && say(link.getAttribute("data-route") ?? "");
      if (link && text) this.#show(link, text, stage, event instanceof PointerEvent ? event : null);
    };
    stage.addEventListener("pointerover", show);
    stage.addEventListener("focusin", show);
    stage.addEventListener("focusout", () => this.hide());
    stage.addEventListener("pointerleave", () => this.hide());
    stage.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
  }

  hide(): void {
    this.#of?.removeAttribute("aria-describedby");
    this.#of?.classList.remove("pointed");
    this.#of = null;
    this.element.hidden = true;
  }

  /** Says the text anew when what it is of has changed. */
  renew(say: (route: string) => string): void {
    const route = this.#of?.getAttribute("data-route");
    if (route) this.element.textContent = say(route);
  }

  #show(link: Element, text: string, stage: HTMLElement, pointer: PointerEvent | null): void {
    this.#of = link;
    link.classList.add("pointed");
    link.setAttribute("aria-describedby", this.element.id);
    this.element.textContent = text;
    this.element.hidden = false;
    const around = stage.getBoundingClientRect();
    const { x, top, bottom } = pointer ? besidePointer(pointer) : besideLine(link);
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.min(around.width - width, Math.max(0, x - around.x - width / 2));
    // Beside the route rather than on it: above where there is room, else below.
    const above = top - around.y - height - 6;
    const below = Math.min(bottom - around.y + 6, around.height - height);
    this.element.style.transform = `translate(${left}px, ${above >= 0 ? above : below}px)`;
  }
}

const besidePointer = ({ clientX, clientY }: PointerEvent) => ({
  x: clientX,
  top: clientY - 6,
  bottom: clientY + 18,
});

/** A route may cross the whole map; its widest line comes first. */
function besideLine(link: Element) {
  const { x, width, top, bottom } = (link.querySelector(".line") ?? link).getBoundingClientRect();
  return { x: x + width / 2, top, bottom };
}
