/**
 * A short text beside what is pointed at or focused, tied to it for those who listen. Escape puts it away. What the
 * pointer shows, leaving it puts away; what the focus shows stays with the focus: where the page scrolls to what is
 * focused, the picture comes to lie under a mouse that nobody has touched.
 */
export class Tip {
  readonly element = document.createElement("p");
  #pointed: Element | null = null;
  #focused: Element | null = null;
  #of: Element | null = null;
  readonly #stage: HTMLElement;
  readonly #say: (route: string) => string | null;

  constructor(stage: HTMLElement, say: (route: string) => string | null) {
    [this.#stage, this.#say] = [stage, say];
    this.element.className = "map-tip";
    this.element.id = "map-tip";
    this.element.setAttribute("role", "tooltip");
    this.element.hidden = true;
    stage.append(this.element);
    stage.addEventListener("pointerover", (event) => this.#point(linkAt(event), event));
    stage.addEventListener("pointerleave", () => this.#point(null));
    stage.addEventListener("focusin", (event) => this.#focus(linkAt(event)));
    stage.addEventListener("focusout", () => this.#focus(null));
    stage.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
  }

  hide(): void {
    this.#pointed = this.#focused = null;
    this.#turnTo(null);
  }

  /** Says the text anew when what it is of has changed. */
  renew(say: (route: string) => string): void {
    const route = this.#of?.getAttribute("data-route");
    if (route) this.element.textContent = say(route);
  }

  #point(link: Element | null, event?: PointerEvent): void {
    if (link === this.#pointed) return;
    this.#pointed = link;
    this.#turnTo(link ?? this.#focused, link ? event : undefined);
  }

  #focus(link: Element | null): void {
    this.#focused = link;
    this.#turnTo(link ?? this.#pointed);
  }

  #turnTo(link: Element | null, pointer?: PointerEvent): void {
    if (link === this.#of) return;
    this.#of?.removeAttribute("aria-describedby");
    this.#of?.classList.remove("pointed");
    this.#of = null;
    this.element.hidden = true;
    const text = link && this.#say(link.getAttribute("data-route") ?? "");
    if (link && text) this.#show(link, text, pointer);
  }

  #show(link: Element, text: string, pointer?: PointerEvent): void {
    this.#of = link;
    link.classList.add("pointed");
    link.setAttribute("aria-describedby", this.element.id);
    this.element.textContent = text;
    this.element.hidden = false;
    const around = this.#stage.getBoundingClientRect();
    const { x, top, bottom } = pointer ? besidePointer(pointer) : besideLine(link);
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.min(around.width - width, Math.max(0, x - around.x - width / 2));
    // Beside the route rather than on it: above where there is room, else below.
    const above = top - around.y - height - 6;
    const below = Math.min(bottom - around.y + 6, around.height - height);
    this.element.style.transform = `translate(${left}px, ${above >= 0 ? above : below}px)`;
  }
}

const linkAt = ({ target }: Event) => (target instanceof Element ? target.closest("a.route-link") : null);

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
