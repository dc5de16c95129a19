// The page: one state, and what follows from it.
import { byId, capital, count, make } from "./text.js";
import { KIND_NAME, things } from "./data.js";
import { countBeside, describe, makeScene } from "./scene.js";
import { Stage } from "./stage.js";
import { readAddress, writeAddress } from "./address.js";
import { showChains, showGuide, showPanel } from "./panel.js";
import { showCard } from "./card.js";
import { startSearch } from "./search.js";
import { showControls, standfirst, startControls } from "./controls.js";
import { showTable } from "./table.js";
import { savePng, saveSvg, writeSvg } from "./save.js";
import { startKeys } from "./keys.js";

let state = readAddress(location.hash);
let scene = null;
let connecting = null; // the thing to connect the next choice to
let written = "";

const stage = new Stage({
  click: (thing) => choose(thing),
  open: (thing) => thing !== null && openAround(thing),
  point: (thing, event) => {
    showCard(thing, event);
    stage.focus({ pointed: thing });
    byId("stage").style.cursor = thing === null ? "grab" : "pointer";
  },
  rest: () => {
    const { x, y, scale } = stage.camera();
    state = { ...state, camera: { x, y, scale, upright: isUpright() } };
    remember();
  },
});

/** Change a part of the state, and all that follows from it. */
function change(part, { fit = false } = {}) {
  state = { ...state, ...part };
  draw(fit);
}

function draw(fit) {
  scene = makeScene({ ...state, aspect: stage.aspect(), upright: isUpright() });
  const camera = stage.camera();
  stage.show(scene);
  stage.focus({ chosen: state.chosen, pointed: null });
  showControls(state, scene, change);
  if (fit || (state.camera && state.camera.upright !== isUpright())) {
    stage.fit(false);
  } else {
    stage.look(state.camera ?? camera);
  }
  showSide();
  showTable(state, scene);
  say(`${describe(state, scene)}: ${count(scene.nodes.length, "thing")}, ${count(scene.links.length, "line")}.`);
  remember();
}

function isUpright() {
  return stage.aspect() < 0.9;
}

function showSide() {
  const actions = {
    choose: (thing) => choose(thing, { fly: true }), around: openAround, connect: startConnecting, center: scene.center,
  };
  if (state.chosen !== null) {
    showPanel(state.chosen, actions);
  } else if (state.view === "between") {
    showChains(scene.chains, state, actions);
  } else {
    showGuide(actions);
  }
  document.body.classList.toggle("chosen", state.chosen !== null);
}

function choose(thing, { fly = false } = {}) {
  if (connecting !== null && thing !== null && thing !== connecting) {
    const start = connecting;
    connecting = null;
    change({ view: "between", start, end: thing, chosen: null, camera: null }, { fit: true });
    return;
  }
  if (thing !== null && !scene.at.has(thing)) {
    openAround(thing);
    return;
  }
  state = { ...state, chosen: thing };
  stage.focus({ chosen: thing });
  if (fly) {
    stage.fly(thing);
  }
  showSide();
  remember();
  say(thing === null ? "Nothing chosen."
    : `${things[thing].label}, ${KIND_NAME[things[thing].kind]}, tied to ${countBeside(thing)} others.`);
}

function openAround(thing) {
  const hidden = state.filter.hidden.filter((kind) => kind !== things[thing].kind);
  change({
    view: "around", of: thing, chosen: thing, camera: null, filter: { ...state.filter, hidden },
  }, { fit: true });
}

function startConnecting(thing) {
  connecting = thing;
  say(`Choose whom to connect ${things[thing].label} to.`);
  byId("panel").prepend(make("p", { class: "ask", role: "note" },
    `Choose whom to connect ${things[thing].label} to: search, or click in the picture.`));
  byId("search").focus();
}

function back() {
  connecting = null;
  if (state.chosen !== null && state.view === "map") {
    choose(null);
  } else if (state.view !== "map") {
    change({ view: "map", chosen: null, camera: null }, { fit: true });
  }
}

function remember() {
  written = writeAddress(state);
  history.replaceState(null, "", written);
}

function say(text) {
  byId("status").textContent = text;
}

async function copyLink() {
  remember();
  byId("more").open = false;
  try {
    await navigator.clipboard.writeText(location.href);
    say("The link is copied.");
  } catch {
    say("The address line holds the link.");
  }
  byId("link").textContent = capital(byId("status").textContent.replace(/\.$/, ""));
}

function startTools() {
  const name = () => describe(state, scene).replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase().slice(0, 60);
  const actions = {
    "zoom-in": () => stage.zoom(1.35), "zoom-out": () => stage.zoom(1 / 1.35), fit: () => stage.fit(), link: copyLink,
    png: () => savePng(stage, name()), svg: () => saveSvg(stage, name()),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : byId("picture").requestFullscreen()),
    move: () => {
      stage.shake(!stage.shaking);
      byId("move").setAttribute("aria-pressed", String(stage.shaking));
    },
  };
  for (const [id, action] of Object.entries(actions)) {
    byId(id).addEventListener("click", action);
  }
  byId("facts").addEventListener("toggle", () => showTable(state, scene));
}

byId("standfirst").textContent = standfirst();
startControls(change, () => state);
startTools();
startSearch((thing) => choose(thing, { fly: true }));
startKeys(stage, { state: () => state, choose: (thing) => choose(thing, { fly: true }), open: openAround, back });
addEventListener("hashchange", () => {
  if (location.hash !== written) {
    state = readAddress(location.hash);
    draw(!state.camera);
  }
});
draw(!state.camera);
// for scripts that drive the page: what is shown, and where on the screen
globalThis.castgraph = {
  state: () => structuredClone(state),
  names: () => scene.nodes.map(({ id }) => things[id].label),
  labels: () => stage.labels.map(({ text, left, right, top, bottom }) => ({ text, left, right, top, bottom })),
  place: (name) => stage.placeOf(scene.nodes.find(({ id }) => things[id].label === name)),
  svg: () => writeSvg(stage),
};
requestAnimationFrame(() => requestAnimationFrame(() => {
  performance.mark("castgraph-rest");
  stage.settle();
}));
