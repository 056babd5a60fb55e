import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

/**
 * `<passkey-sign-in action="/sign-in/passkey" mode="sign-in" label="…" to="/" asking="…" unsupported="…" failed="…">`:
 * a button that asks the device for a passkey. `mode="register"` makes a new one. Wishes come from `action` + `/wishes`,
 * the answer goes to `action`; what comes back says where to go, or what is wrong.
 */
class PasskeySignIn extends HTMLElement {
  readonly #button = document.createElement("button");
  readonly #status = document.createElement("p");

  connectedCallback(): void {
    if (this.#button.isConnected) return;
    this.#status.setAttribute("role", "status");
    if (!browserSupportsWebAuthn()) {
      this.#status.textContent = this.getAttribute("unsupported");
      this.replaceChildren(this.#status);
      return;
    }
    this.#button.type = "button";
    this.#button.className = this.getAttribute("look") ?? "";
    this.#button.textContent = this.getAttribute("label");
    this.#button.addEventListener("click", () => void this.#ask());
    this.replaceChildren(this.#button, this.#status);
  }

  async #ask(): Promise<void> {
    this.#button.disabled = true;
    this.#status.textContent = this.getAttribute("asking");
    try {
      await this.#show();
    } catch {
      // The device said no, the person changed their mind, or the network is gone: nothing has changed.
      this.#status.textContent = this.getAttribute("failed");
    } finally {
      this.#button.disabled = false;
    }
  }

  async #show(): Promise<void> {
    const action = this.getAttribute("action") ?? "";
    const asked = await fetch(`${action}/wishes`, { method: "POST" });
    // A page instead of wishes: the session is over, or the sign-in too long ago. The page says so.
    if (asked.redirected) return location.assign(asked.url);
    const optionsJSON = await asked.json();
    const register = this.getAttribute("mode") === "register";
    const answer = register
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON });
    const response = await fetch(action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answer, to: this.getAttribute("to") ?? "/" }),
    });
    const { to, problem } = (await response.json()) as { to?: string; problem?: string };
    if (problem || !to) this.#status.textContent = problem ?? this.getAttribute("failed");
    else location.assign(register ? (this.getAttribute("to") ?? to) : to);
  }
}

customElements.define("passkey-sign-in", PasskeySignIn);
