// The picture by keyboard: from thing to thing, in and out, and back.
import { byId } from "./text.js";

const STEP = 60; // pixels
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Listen to keys on the stage, and to the slash anywhere. */
export function startKeys(stage, { state, choose, open, back }) {
  const plain = { "+": () => stage.zoom(1.35), "=": () => stage.zoom(1.35), "-": () => stage.zoom(1 / 1.35), 0: () => stage.fit(),
    f: () => byId("full").click(), Escape: back };
  byId("stage").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (direction && event.shiftKey) {
      stage.pan(direction[0] * STEP, direction[1] * STEP);
    } else if (direction) {
      choose(nextThing(stage, state().chosen, direction));
    } else if (event.key === "Enter" && state().chosen !== null) {
      open(state().chosen);
    } else if (plain[event.key]) {
      plain[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      byId("search").focus();
    }
  });
}

/** The nearest thing in a direction; the one of most ties where none is chosen yet. */
function nextThing(stage, chosen, [dx, dy]) {
  const { nodes, at } = stage.scene;
  const from = at.get(chosen);
  if (!from) {
    return stage.order[0]?.id ?? null;
  }
  let best = chosen;
  let least = Infinity;
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    const cost = along + 2.2 * aside;
    if (node !== from && along > 0.5 && cost < least) {
      best = node.id;
      least = cost;
    }
  }
  return best;
}
