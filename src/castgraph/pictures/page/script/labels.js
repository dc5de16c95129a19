// Which names are written, and where, so that none covers another or a thing of more weight.
import { shorten } from "./text.js";
import { things } from "./data.js";

const CELL = 40; // pixels; the picture is cut into cells to find what a label might cover
const LONGEST = 30; // letters
const widths = new Map();

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
export function widthOf(ctx, text, font) {
  const key = `${font}|${text}`;
  if (!widths.has(key)) {
    ctx.font = font;
    widths.set(key, ctx.measureText(text).width);
  }
  return widths.get(key);
}

/**
 * Labels for the points {node, x, y, r} (pixels of the screen), the first most wanted:
 * -> [{node, text, note, x, y, align, left, top, right, bottom, font}]. Points are kept clear as well.
 */
export function placeLabels(ctx, points, { family, most, room = makeRoom(), must = () => false }) {
  for (const { node, x, y, r } of points.slice(0, 600)) {
    take(room, { owner: node.id, left: x - r, right: x + r, top: y - r, bottom: y + r });
  }
  const placed = [];
  for (const point of points) {
    if (placed.length >= most) {
      break;
    }
    const label = tryPlaces(ctx, point, { family, room, forced: must(point.node) });
    if (label) {
      take(room, label);
      placed.push(label);
    }
  }
  return placed;
}

function tryPlaces(ctx, point, { family, room, forced }) {
  const { node, x, y, r } = point;
  const font = `${things[node.id].kind === "show" ? SHOW_FONT : FONT} ${family}`;
  const text = shorten(things[node.id].label, LONGEST);
  const note = shorten(node.note, 38);
  const width = Math.max(widthOf(ctx, text, font), note ? widthOf(ctx, note, `${NOTE_FONT} ${family}`) : 0);
  const height = note ? 29 : 16;
  const all = {
    right: { align: "left", x: x + r + 5, y, left: x + r + 3 },
    left: { align: "right", x: x - r - 5, y, left: x - r - 7 - width },
    below: { align: "center", x, y: y + r + 3 + height / 2, left: x - width / 2 - 2 },
    above: { align: "center", x, y: y - r - 3 - height / 2, left: x - width / 2 - 2 },
  };
  const order = { left: ["left"], right: ["right"], middle: ["above", "below"], below: ["below", "above"] }[node.side]
    ?? ["right", "below", "above", "left"];
  const boxes = order.map((side) => ({
    owner: node.id, node, text, note, font, align: all[side].align, x: all[side].x, y: all[side].y, left: all[side].left,
    right: all[side].left + width + 4, top: all[side].y - height / 2, bottom: all[side].y + height / 2,
  }));
  return boxes.find((box) => isFree(room, box, node.id)) ?? (forced ? boxes[0] : null);
}
