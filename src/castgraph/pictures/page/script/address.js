// The state of the page in the URL's fragment, so that a link reopens the same view.
import { firstView, maps, things } from "./data.js";
import { NO_FILTER } from "./filter.js";

const numbers = new Map(things.map((thing, i) => [shortIri(thing.iri), i]));

/** The part of an IRI that the address shows. */
function shortIri(iri) {
  return iri.replace(/^https:\/\/w3id\.org\/castgraph\//, "");
}

/** The state that the page was made to open on. */
export function firstState() {
  const state = {
    view: "map", map: firstView.map ?? maps[0]?.name, of: null, hops: firstView.hops, start: null, end: null,
    chosen: null, filter: NO_FILTER, by: firstView.by, camera: null,
  };
  if (firstView.around !== undefined) {
    return { ...state, view: "around", of: firstView.around, chosen: firstView.around };
  }
  if (firstView.start !== undefined) {
    return { ...state, view: "between", start: firstView.start, end: firstView.end };
  }
  return state;
}

/** State -> fragment; what is as it was at first is left out. */
export function writeAddress(state) {
  const fields = new URLSearchParams();
  const put = (name, value) => value !== null && value !== undefined && fields.set(name, value);
  if (state.view === "around") {
    put("around", shortIri(things[state.of].iri));
    put("hops", state.hops > 1 ? state.hops : null);
  } else if (state.view === "between") {
    put("from", shortIri(things[state.start].iri));
    put("to", shortIri(things[state.end].iri));
  } else {
    put("map", state.map);
  }
  put("chosen", state.chosen === null ? null : shortIri(things[state.chosen].iri));
  put("by", state.by === "kind" ? null : state.by);
  writeFilter(state.filter, put);
  if (state.camera) {
    put("at", [state.camera.x, state.camera.y].map(Math.round).concat(state.camera.scale.toFixed(3)).join(",")
      + (state.camera.upright ? ",upright" : ""));
  }
  return `#${fields.toString().replaceAll("%2F", "/").replaceAll("%2C", ",")}`;
}

function writeFilter(filter, put) {
  put("hide", filter.hidden.join() === NO_FILTER.hidden.join() ? null : filter.hidden.join());
  put("role", filter.role === "all" ? null : filter.role);
  put("network", filter.network === null ? null : shortIri(things[filter.network].iri));
  put("since", filter.since);
  put("until", filter.until);
}

/** Fragment -> state; what is unknown or broken in it is passed over. */
export function readAddress(fragment) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const first = firstState();
  if (![...fields.keys()].length) {
    return first;
  }
  const thing = (name) => numbers.get(fields.get(name)) ?? null;
  const state = {
    ...first, view: "map", of: thing("around"), start: thing("from"), end: thing("to"), chosen: thing("chosen"),
    hops: /^[1-4]$/.test(fields.get("hops") ?? "") ? Number(fields.get("hops")) : 1,
    filter: readFilter(fields, thing), camera: readCamera(fields.get("at")),
  };
  state.by = ["kind", "network", "year", "community"].includes(fields.get("by")) ? fields.get("by") : "kind";
  state.map = maps.some((map) => map.name === fields.get("map")) ? fields.get("map") : first.map;
  if (state.of !== null) {
    state.view = "around";
  } else if (state.start !== null && state.end !== null) {
    state.view = "between";
  }
  return state;
}

function readFilter(fields, thing) {
  const year = (name) => (/^\d{4}$/.test(fields.get(name) ?? "") ? fields.get(name) : null);
  const hidden = fields.get("hide");
  return {
    hidden: hidden === null ? NO_FILTER.hidden : hidden.split(",").filter(Boolean),
    role: ["cast", "crew"].includes(fields.get("role")) ? fields.get("role") : "all",
    network: thing("network"), since: year("since"), until: year("until"),
  };
}

function readCamera(text) {
  const parts = (text ?? "").split(",");
  const [x, y, scale] = parts.map(Number);
  const upright = parts[3] === "upright";
  return parts.length > 2 && [x, y, scale].every(Number.isFinite) && scale > 0 ? { x, y, scale, upright } : null;
}
