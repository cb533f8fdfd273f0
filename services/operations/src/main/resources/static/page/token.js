// <token-form>: who is looking. The token stays in this tab; it never goes into an address that is sent anywhere.

import { el } from "./dom.js";

const KEPT = "handrail-token";

/** What the part of the address after # says: a token, a journey, both or neither. */
export function fragment() {
  const parts = location.hash.slice(1).split("&");
  return {
    token: parts.find(p => p.startsWith("token="))?.slice("token=".length) ?? null,
    episode: parts.find(p => p.startsWith("ep-")) ?? null,
  };
}

/** Takes a token out of the address, so that it is neither seen nor kept in a bookmark. */
export function takeToken() {
  const { token, episode } = fragment();
  if (token !== null) {
    keepToken(decodeURIComponent(token));
    history.replaceState(null, "", episode === null ? location.pathname : `#${episode}`);
  }
  return sessionStorage.getItem(KEPT);
}

export const keepToken = token => sessionStorage.setItem(KEPT, token);
export const forgetToken = () => sessionStorage.removeItem(KEPT);

customElements.define("token-form", class extends HTMLElement {
  connectedCallback() {
    this.said = el("p", { role: "alert" });
    this.input = el("input", { type: "password", name: "token", autocomplete: "off", spellcheck: "false", required: true });
    const form = el("form", {}, this.said, el("label", {}, "Your token", this.input), el("button", { class: "first" }, "Look"));
    form.addEventListener("submit", event => {
      event.preventDefault();
      const token = this.input.value.trim();
      this.input.value = "";
      if (token !== "") this.dispatchEvent(new CustomEvent("token-given", { bubbles: true, detail: token }));
    });
    this.replaceChildren(el("div", { class: "panel" }, el("h1", {}, "Who is looking?"),
      el("p", { class: "quiet" }, "This page shows what happens to patients in your clinics. It asks for your token and keeps it in this tab only."), form));
  }

  ask(why = "") {
    this.parentElement.hidden = false;
    this.said.textContent = why;
    this.input.focus();
  }
});
