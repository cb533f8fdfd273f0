// Puts the parts together: a token opens the board, the address chooses the journey.

import "./journey.js";
import "./list.js";
import "./sources.js";
import { forgetToken, fragment, keepToken, takeToken } from "./token.js";
import * as time from "./time.js";
import { loadWords } from "./words.js";

customElements.define("care-clock", class extends HTMLElement {
  show() {
    this.innerText = "";
    const clock = document.createElement("b");
    clock.textContent = time.clock(time.now());
    this.append(`${time.day(time.now())} `, clock);
  }
});

const board = document.getElementById("board");
const form = document.querySelector("token-form");
const list = document.querySelector("care-list");
const journey = document.querySelector("care-journey");
const corner = document.querySelector("source-corner");
const leave = document.getElementById("leave");
let token = null;

function open(given) {
  token = given;
  form.parentElement.hidden = true;
  board.hidden = false;
  leave.hidden = false;
  list.open(token);
  corner.open(token);
  choose();
}

function close(why) {
  token = null;
  forgetToken();
  journey.clear();
  list.open(null);
  corner.open(null);
  board.hidden = true;
  leave.hidden = true;
  form.ask(why);
}

function choose() {
  const { episode } = fragment();
  list.choose(episode);
  if (episode === null) journey.clear();
  else journey.choose(episode, token);
}

addEventListener("token-given", event => { keepToken(event.detail); open(event.detail); });
addEventListener("token-refused", () => { if (token !== null) close("This token is not valid, or no longer. Please give another one."); });
addEventListener("token-ended", () => close("Your token has ended. Please give a new one."));
addEventListener("silent-sources", event => journey.sources(event.detail));
addEventListener("hashchange", () => {
  const given = fragment().token === null ? null : takeToken();
  if (given !== null) open(given);
  else if (token !== null) choose();
});
leave.addEventListener("click", () => close());

await loadWords().catch(() => { });
const kept = takeToken();
if (kept === null) form.ask();
else open(kept);
