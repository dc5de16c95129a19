// The strip above the picture: maps, kinds with counts, filters, colours; and the bar of a view within a map.
import { byId, capital, count, make } from "./text.js";
import { KINDS, KIND_NAMES, firstView, maps, networks, things, years } from "./data.js";
import { NO_FILTER, countFilters } from "./filter.js";
import { describe } from "./scene.js";

const MAP_NAMES = { overview: "Overview", shows: "Shows", people: "People", everything: "Everything" };
const HOP_NAMES = ["one step", "two", "three", "four"];
const COLOURINGS = ["kind", "network", "year", "community"];
const totals = Object.fromEntries(KINDS.map((kind) => [kind, things.filter((thing) => thing.kind === kind).length]));

/** Build the controls; `change` takes a part of the state. */
export function startControls(change, state) {
  byId("maps").append(...maps.map((map) => make("button", {
    type: "button", "data-map": map.name,
    onclick: () => change({ view: "map", map: map.name, chosen: null, camera: null }, { fit: true }),
  }, MAP_NAMES[map.name])));
  byId("kinds").append(...KINDS.filter((kind) => totals[kind]).map((kind) => kindButton(kind, change, state)));
  startFilters(change, state);
}

function kindButton(kind, change, state) {
  return make("button", {
    type: "button", "data-kind": kind,
    onclick: () => {
      const { filter } = state();
      const hidden = filter.hidden.includes(kind) ? filter.hidden.filter((one) => one !== kind) : [...filter.hidden, kind];
      change({ filter: { ...filter, hidden } });
    },
  }, make("span", { class: `mark ${kind}` }), KIND_NAMES[kind],
  make("span", { class: "number" }));
}

function startFilters(change, state) {
  const filterBy = (name, read) => (event) => change({ filter: { ...state().filter, [name]: read(event.target.value) } });
  const choices = (id, rows, onchange) => {
    byId(id).append(...rows.map(([value, text]) => make("option", { value }, text)));
    byId(id).addEventListener("change", onchange);
  };
  choices("role", [["all", "all"], ["cast", "cast"], ["crew", "crew"]], filterBy("role", String));
  choices("network", [["", "all"], ...networks.map(({ thing, works }) => [thing, `${things[thing].label} (${works.size})`])],
    filterBy("network", (value) => (value === "" ? null : Number(value))));
  const yearRows = years.map((year) => [year, year]);
  choices("since", [["", "the first"], ...yearRows], filterBy("since", (value) => value || null));
  choices("until", [["", "the last"], ...yearRows], filterBy("until", (value) => value || null));
  choices("by", COLOURINGS.map((by) => [by, by]), (event) => change({ by: event.target.value }));
  byId("clear").addEventListener("click", () => change({ filter: NO_FILTER }));
}

/** Bring the controls in line with the state and its scene. */
export function showControls(state, scene, change) {
  for (const button of byId("maps").children) {
    button.setAttribute("aria-pressed", String(state.view === "map" && button.dataset.map === state.map));
  }
  for (const button of byId("kinds").children) {
    const { kind } = button.dataset;
    button.setAttribute("aria-pressed", String(!state.filter.hidden.includes(kind)));
    button.lastChild.textContent = scene.counts[kind].toLocaleString("en");
    button.hidden = !scene.counts[kind];
  }
  const { filter } = state;
  const { role, network, since, until } = filter;
  const values = { role, network: network ?? "", since: since ?? "", until: until ?? "", by: state.by };
  for (const [id, value] of Object.entries(values)) {
    byId(id).value = value;
  }
  const set = countFilters(filter);
  byId("filtered").textContent = set ? ` (${set})` : "";
  byId("clear").disabled = !set && filter.hidden.join() === NO_FILTER.hidden.join();
  showColours(scene.colouring);
  showBar(state, scene, change);
  byId("empty").hidden = scene.nodes.length > 0;
  byId("empty").textContent = state.view === "between" ? "Not connected." : "Nothing is left to draw: clear a filter.";
}

function showColours({ legend }) {
  const list = byId("colours");
  list.hidden = !legend.length;
  list.replaceChildren(...legend.map(({ colour, text, shown }) => make("li", {},
    make("span", { class: `swatch ${colour}` }), text, make("span", { class: "number" }, String(shown)))));
}

/** How many steps the page holds: a page of surroundings ends where they end. */
function farthest() {
  return firstView.around === undefined ? 3 : Math.max(2, firstView.hops);
}

function showBar(state, scene, change) {
  const bar = byId("bar");
  bar.hidden = state.view === "map";
  if (bar.hidden) {
    return;
  }
  const back = () => change({ view: "map", of: null, camera: null }, { fit: true });
  const hops = (number, text) => make("button", {
    type: "button", "aria-pressed": String(state.hops === number),
    onclick: () => change({ hops: number, camera: null }, { fit: true }),
  }, text);
  const parts = [make("button", { type: "button", class: "back", onclick: back }, "← Back to the map"),
    make("strong", {}, describe(state, scene))];
  if (state.view === "around") {
    parts.push(...HOP_NAMES.slice(0, farthest()).map((text, i) => hops(i + 1, text)));
  }
  if (scene.cut) {
    const text = `the ${scene.cut[0]} best tied of ${count(scene.cut[1], "thing")} further away`;
    parts.push(make("span", { class: "note" }, text));
  }
  bar.replaceChildren(...parts);
}

/** The line under the headline: what the page holds. */
export function standfirst() {
  const counted = ["show", "person", "company"].filter((kind) => totals[kind])
    .map((kind) => count(totals[kind], kind, KIND_NAMES[kind].toLowerCase()));
  const span = years.length ? `, ${years[0] === years.at(-1) ? years[0] : `${years[0]}–${years.at(-1)}`}` : "";
  const { whole } = firstView;
  const rest = whole ? `; the ${things.length.toLocaleString("en")} best tied of ${whole.toLocaleString("en")} things` : "";
  return `${capital(counted.join(", "))}${span}${rest}`;
}
