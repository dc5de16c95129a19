// The card beside the pointer: what a thing is, in a few words.
import { byId, capital, count, make } from "./text.js";
import { KIND_NAME, besideOf, statementsOf, things, tiesOf } from "./data.js";

/** Show the card of a thing near the pointer; null hides it. */
export function showCard(thing, event) {
  const card = byId("card");
  card.hidden = thing === null;
  if (thing === null) {
    return;
  }
  const { label, kind, form } = things[thing];
  card.replaceChildren(
    make("p", { class: "kind" }, make("span", { class: `mark ${kind}` }), capital(form ?? KIND_NAME[kind])),
    make("p", { class: "title" }, label), ...summary(thing).map((line) => make("p", { class: "line" }, line)),
  );
  const box = byId("picture").getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const left = x + 16 + card.offsetWidth > box.width ? x - 16 - card.offsetWidth : x + 16;
  const top = y + 16 + card.offsetHeight > box.height ? y - 16 - card.offsetHeight : y + 16;
  card.style.left = `${Math.max(4, left)}px`;
  card.style.top = `${Math.max(4, top)}px`;
}

function summary(thing) {
  const beside = [...besideOf(thing).keys()];
  const number = (kind) => beside.filter((other) => things[other].kind === kind).length;
  const names = (kind, most) => beside.filter((other) => things[other].kind === kind)
    .sort((a, b) => things[b].size - things[a].size || a - b).slice(0, most).map((other) => things[other].label);
  if (things[thing].kind === "show") {
    const networks = tiesOf[thing].filter((tie) => tie.role === "network").map((tie) => things[tie.other].label);
    const latest = statementsOf[thing].at(-1);
    return [networks.length ? [...new Set(networks)].slice(0, 3).join(", ") : "", count(number("person"), "person", "people"),
      latest ? `${latest.label}: ${latest.value}` : ""].filter(Boolean);
  }
  const shows = names("show", 4);
  const rest = number("show") - shows.length;
  return [shows.join(", ") + (rest > 0 ? ` and ${rest} more` : "")].filter(Boolean);
}
