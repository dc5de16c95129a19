// A scene as it is drawn: what stands out, what is named, and how far away one has to stand to see all of it.
import { byId } from "./text.js";
import { LISTED } from "./colours.js";
import { makeRoom, measureLabel, placeLabels, take, widthOf } from "./labels.js";
import { paintGrounds, paintLabels, paintLinks, paintNodes, paintRegions, paintRing, project } from "./paint.js";

const MANY_LINKS = 6000; // past it lines are left out while the picture moves
const MANY_POINTS = 1500; // past it edges of shapes are left out while the picture moves
const MANY_THINGS = 700; // past it the lines of companies would lie over all else as a haze
const MOST_LABELS = 260;
const MOST_MOVING_LABELS = 45;
const LEAST_SCALE = 0.002;
const MOST_SCALE = 1.5;
const MARGIN = 85; // pixels beside the picture, for names
const TOOLS = 66; // pixels on the right, where the tools lie over the picture
const EDGE = 56; // pixels above and below it
const REGION_FONT = 'italic 600 15px Georgia, "Times New Roman", serif';

/** Paint all of a scene, in pixels of the screen; less of it while it moves. Returns the labels that were placed. */
export function paintScene(ctx, drawn) {
  const { scene, theme, camera, quick } = drawn;
  const lit = findLit(drawn);
  const points = drawn.order.map((node) => project(node, camera)).filter((point) => isInside(point, camera));
  const bright = lit ? points.filter(({ node }) => lit.has(node.id)) : points;
  if (scene.grounded && !lit) {
    paintGrounds(ctx, scene.links, camera, theme);
  }
  if (!(quick && (drawn.thrifty || scene.links.length > MANY_LINKS))) {
    const company = scene.nodes.length > MANY_THINGS ? 0.15 : 0.55;
    paintLinks(ctx, scene.links, camera, { colour: theme.link, alpha: lit ? 0.08 : linkAlpha(scene), company });
  }
  if (lit) {
    const dim = points.filter(({ node }) => !lit.has(node.id));
    paintNodes(ctx, dim, theme, { alpha: 0.13, edged: false });
    const own = scene.links.filter(({ a, b }) => a.id === leadOf(drawn) || b.id === leadOf(drawn));
    paintLinks(ctx, own, camera, { colour: theme.ink, alpha: 0.55, factor: 1.3, company: 1 });
  }
  paintNodes(ctx, bright, theme, { edged: !(quick && (drawn.thrifty || points.length > MANY_POINTS)) });
  paintRings(ctx, points, drawn);
  return quick ? paintKeptText(ctx, drawn) : paintText(ctx, bright, lit, drawn);
}

/** How strong lines are: paler where there are many. */
export function linkAlpha({ links }) {
  if (links.length < 150) {
    return 0.55;
  }
  return links.length < 1500 ? 0.38 : 330 / Math.max(1500, links.length);
}

function leadOf({ pointed, chosen }) {
  return pointed ?? chosen;
}

/** The thing that is pointed at or chosen, and what is beside it; the middle of a view has all of it beside it. */
function findLit(drawn) {
  const lead = leadOf(drawn);
  const { at, besides, center } = drawn.scene;
  return lead === null || lead === center || !at.has(lead) ? null : new Set([lead, ...(besides.get(lead) ?? [])]);
}

function paintRings(ctx, points, { chosen, pointed, theme }) {
  for (const point of points) {
    if (point.node.id === chosen) {
      paintRing(ctx, point, theme.accent, 2.5);
    } else if (point.node.id === pointed) {
      paintRing(ctx, point, theme.ink, 1.5);
    }
  }
}

/** While the picture moves its names move with it: placing them anew would make them flicker. */
function paintKeptText(ctx, { labels, camera, theme }) {
  const moved = labels.slice(0, MOST_MOVING_LABELS).map((label) => {
    const to = project(label.node, camera);
    const [dx, dy] = [to.x - label.from.x, to.y - label.from.y];
    return { ...label, x: label.x + dx, y: label.y + dy, noteX: label.noteX + dx };
  });
  paintLabels(ctx, moved, theme);
  return labels;
}

function paintText(ctx, points, lit, drawn) {
  const { scene, camera, theme, chosen } = drawn;
  const room = makeRoom();
  const regions = lit ? [] : placeRegions(scene, camera, room);
  const lead = leadOf(drawn);
  const wanted = lead === null ? points : [...points].sort((a, b) => (b.node.id === lead) - (a.node.id === lead));
  const must = ({ id }) => id === lead || id === chosen;
  const labels = placeLabels(wanted, camera, { most: MOST_LABELS, room, must })
    .map((label) => ({ ...label, from: project(label.node, camera) }));
  paintRegions(ctx, regions, theme);
  paintLabels(ctx, labels, theme);
  return labels;
}

function placeRegions({ regions, grounded }, camera, room) {
  const placed = [];
  for (const { name, number, x, y } of regions) {
    const at = project({ x, y: y - 16, r: 1 }, camera);
    const width = widthOf(name, REGION_FONT);
    const isNear = at.x > 0 && at.x < camera.width && at.y > 0 && at.y < camera.height;
    at.x = isNear ? Math.max(width / 2 + 4, Math.min(camera.width - width / 2 - 4, at.x)) : at.x;
    const box = { owner: name, left: at.x - width / 2, right: at.x + width / 2, top: at.y - 11, bottom: at.y + 11 };
    if (placed.every((o) => o.right < box.left || box.right < o.left || o.bottom < box.top || box.bottom < o.top)) {
      const colour = grounded && number < LISTED ? `hue-${number}` : "muted";
      placed.push({ ...box, text: name, x: at.x, y: at.y, font: REGION_FONT, colour });
      take(room, box);
    }
  }
  return placed;
}

/** Where to look, and from how far, to have all things and their names in view. */
export function findFit(nodes, { width, height }) {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right] = [least(xs), -least(xs.map((x) => -x))];
  const [top, bottom] = [least(ys), -least(ys.map((y) => -y))];
  const above = Math.max(EDGE, byId("bar").offsetHeight + 32); // the bar lies over the picture's top
  const tools = document.querySelector(".tools"); // a column on the right, or a row at the bottom of a small screen
  const below = tools.offsetWidth > tools.offsetHeight ? tools.offsetHeight + 30 : EDGE;
  let scale = 1;
  let room = [0, 0];
  for (let round = 0; round < 3; round += 1) { // names need room by the scale, and the scale hangs on their room
    room = findRoom(nodes, { left, right, scale }, width / 3);
    const across = (width - room[0] - room[1]) / (right - left + 1);
    const down = (height - above - below) / (bottom - top + 1);
    scale = Math.max(LEAST_SCALE, Math.min(across, down, MOST_SCALE)); // a stage without room has no fit
  }
  const [aside, sunk] = [(room[1] - room[0]) / 2 / scale, (above - below) / 2 / scale];
  return { position: { x: (left + right) / 2 + aside, y: (top + bottom) / 2 - sunk }, scale };
}

function least(numbers) {
  return numbers.reduce((found, number) => Math.min(found, number), Infinity);
}

/** Pixels that names need beyond the outermost things, left and right. */
function findRoom(nodes, { left, right, scale }, most) {
  const margin = Math.min(MARGIN, most * 0.36);
  const room = [margin, margin];
  for (const node of nodes) {
    if (node.side === "left" || node.side === "right") {
      const side = node.side === "left" ? 0 : 1;
      const inside = (side ? right - node.x : node.x - left) * scale;
      room[side] = Math.max(room[side], measureLabel(node).width + (side ? TOOLS : 24) - inside);
    }
  }
  return room.map((pixels) => Math.min(pixels, most));
}

function isInside({ x, y, r }, camera) {
  return x + r >= -20 && y + r >= -20 && x - r <= camera.width + 20 && y - r <= camera.height + 20;
}
