// Which names are written, and where, so that none covers another or a thing of more weight.
import { shorten } from "./text.js";
import { things } from "./data.js";

const CELL = 40; // pixels; the picture is cut into cells to find what a label might cover
const LONGEST = 30; // letters
const LONGEST_NOTE = 34;
const HEIGHT = 16; // pixels of a line
const GAP = 5; // pixels between a name and its note
// where a label starts, and its middle, for a thing at x, y of radius r
const SIDES = {
  right: (x, y, r) => [x + r + 6, y],
  left: (x, y, r, width) => [x - r - 6 - width, y],
  below: (x, y, r, width) => [x - width / 2, y + r + 3 + HEIGHT / 2],
  above: (x, y, r, width) => [x - width / 2, y - r - 3 - HEIGHT / 2],
};
const widths = new Map();
const pen = document.createElement("canvas").getContext("2d");

export const FAMILY = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
export const SHOW_FONT = "600 13px";
export const FONT = "400 12px";
export const NOTE_FONT = "italic 400 11px";

/** Room that is taken already. */
export function makeRoom() {
  return { cells: new Map() };
}

function touched(room, box) {
  const found = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) {
      found.push(column * 65536 + row);
    }
  }
  return found;
}

function isFree(room, box, owner) {
  return touched(room, box).every((cell) => (room.cells.get(cell) ?? []).every((other) => other.owner === owner
    || other.right <= box.left || box.right <= other.left || other.bottom <= box.top || box.bottom <= other.top));
}

/** Take a box of the room. */
export function take(room, box) {
  for (const cell of touched(room, box)) {
    if (!room.cells.has(cell)) {
      room.cells.set(cell, []);
    }
    room.cells.get(cell).push(box);
  }
}

/** The width of a text in pixels, measured once for each font. */
export function widthOf(text, font) {
  const key = `${font}|${text}`;
  if (!widths.has(key)) {
    pen.font = font;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

/** The name and the note of a node as they are written, and how wide: {text, note, font, own, width}. */
export function measureLabel(node, withNote = true) {
  const font = `${things[node.id].kind === "show" ? SHOW_FONT : FONT} ${FAMILY}`;
  const text = shorten(things[node.id].label, LONGEST);
  const note = withNote && node.note ? shorten(node.note, LONGEST_NOTE) : "";
  const own = widthOf(text, font);
  return { text, note, font, own, width: own + (note ? GAP + widthOf(note, `${NOTE_FONT} ${FAMILY}`) : 0) };
}

/**
 * Labels for the points {node, x, y, r} (pixels of the screen), the first most wanted:
 * -> [{node, text, note, x, y, noteX, left, top, right, bottom, font}]. The larger points are kept clear as well.
 */
export function placeLabels(points, camera, { most, room = makeRoom(), must = () => false }) {
  for (const { node, x, y, r } of points.slice(0, 600)) {
    take(room, { owner: node.id, left: x - r, right: x + r, top: y - r, bottom: y + r });
  }
  const placed = [];
  for (const point of points) {
    if (placed.length >= most) {
      break;
    }
    const boxes = makeBoxes(point);
    const label = boxes.find((box) => isInView(box, camera) && isFree(room, box, point.node.id))
      ?? (must(point.node) ? boxes[0] : null);
    if (label) {
      take(room, label);
      placed.push(label);
    }
  }
  return placed;
}

function makeBoxes({ node, x, y, r }) {
  const sizes = node.note ? [measureLabel(node), measureLabel(node, false)] : [measureLabel(node)];
  return sizes.flatMap(({ text, note, font, own, width }) => sidesOf(node.side).map((side) => {
    const [left, middle] = SIDES[side](x, y, r, width);
    return {
      owner: node.id, node, text, note, font, x: left, y: middle, noteX: left + own + GAP,
      left: left - 2, right: left + width + 2, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2,
    };
  }));
}

function isInView(box, { width, height }) {
  return box.left >= 2 && box.right <= width - 2 && box.top >= 0 && box.bottom <= height;
}

function sidesOf(side) {
  return { left: ["left"], right: ["right"], middle: ["above", "below"], below: ["below", "above", "right"] }[side]
    ?? ["right", "below", "above", "left"];
}
