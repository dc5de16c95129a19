// A scene -> marks on a canvas, in pixels of the screen.
import { things } from "./data.js";
import { FAMILY, NOTE_FONT, measureLabel } from "./labels.js";

const FULL_CIRCLE = 2 * Math.PI;
const TINY = 3; // pixels: below it a round thing looks like a square one
const SMALLEST = 2.4; // pixels: nothing vanishes when all is in view

/** Where a node of the scene is on the screen: {node, x, y, r}. */
export function project(node, camera) {
  return {
    node,
    x: (node.x - camera.x) * camera.scale + camera.width / 2,
    y: (node.y - camera.y) * camera.scale + camera.height / 2,
    // sizes follow the zoom by its root: things stay visible far out, and names have room near by
    r: Math.max(SMALLEST, node.r * Math.min(Math.sqrt(camera.scale), 1.5)),
  };
}

/** The width of a line in pixels, by how many facts or shared things it stands for. */
export function widthOfLink(weight) {
  return Math.min(7, 0.55 + 0.45 * weight);
}

/** Lines between things; thicker where they share more. */
export function paintLinks(ctx, links, camera, { colour, alpha, factor = 1, company = 0.55 }) {
  ctx.strokeStyle = colour;
  for (const link of links) {
    const [a, b] = endsOf(link, camera);
    if (isOutside(a, b, camera)) {
      continue;
    }
    ctx.globalAlpha = alpha * (link.company ? company : link.faint ? 0.55 : 1);
    ctx.lineWidth = factor * widthOfLink(link.weight);
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    if (link.bent) {
      ctx.bezierCurveTo(...bend(a, b), b.x, b.y);
    } else {
      ctx.lineTo(b.x, b.y);
    }
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

/** Where a line starts and ends; one that leads on past a name in a column starts behind the name. */
export function endsOf(link, camera) {
  const ends = [project(link.a, camera), project(link.b, camera)];
  if (!link.bent) {
    return ends;
  }
  const [inner, outer] = Math.abs(link.a.x) < Math.abs(link.b.x) ? ends : ends.slice().reverse();
  const side = inner.node.side;
  if (side === "right" || side === "left") {
    const behind = inner.r + 9 + measureLabel(inner.node).width;
    inner.x += side === "right" ? Math.min(behind, outer.x - inner.x) : Math.max(-behind, outer.x - inner.x);
  }
  return ends;
}

/** The handles of a curve that leaves and arrives level, as lines of a family tree do. */
export function bend(a, b) {
  const middle = (a.x + b.x) / 2;
  return [middle, a.y, middle, b.y];
}

/** Pale grounds under the communities: broad strokes along their own lines. */
export function paintGrounds(ctx, links, camera, theme) {
  ctx.lineCap = "round";
  ctx.lineWidth = Math.max(26, Math.min(70, 62 * camera.scale));
  for (const { a, b, ground } of links) {
    const from = project(a, camera);
    const to = project(b, camera);
    if (ground !== null && !isOutside(from, to, camera)) {
      ctx.strokeStyle = theme[`tint-${ground}`];
      ctx.beginPath();
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
      ctx.stroke();
    }
  }
  ctx.lineCap = "butt";
}

function isOutside(a, b, camera) {
  return Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > camera.width
    || Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > camera.height;
}

/** Things as shapes with a thin edge of the paper's colour, so that neighbours stay apart. */
export function paintNodes(ctx, points, theme, { alpha = 1, edged = true } = {}) {
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = theme.paper;
  ctx.lineWidth = 1;
  let colour = null;
  for (const { node, x, y, r } of points) {
    if (node.colour !== colour) {
      colour = node.colour;
      ctx.fillStyle = theme[colour];
    }
    const kind = things[node.id].kind;
    if (!edged && (kind === "show" || r < TINY)) { // several times as fast as a path
      ctx.fillRect(x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72);
    } else {
      ctx.beginPath();
      tracePath(ctx, kind, x, y, r);
      ctx.fill();
      if (edged && r > 3.5) {
        ctx.stroke();
      }
    }
  }
  ctx.globalAlpha = 1;
}

/** The outline of a kind: shows square, people round, companies six-sided, characters on their point. */
export function tracePath(ctx, kind, x, y, r) {
  if (kind === "person") {
    ctx.arc(x, y, r, 0, FULL_CIRCLE);
    return;
  }
  const points = outline(kind, x, y, r);
  ctx.moveTo(...points[0]);
  points.slice(1).forEach((point) => ctx.lineTo(...point));
  ctx.closePath();
}

/** The corners of a kind that has corners. */
export function outline(kind, x, y, r) {
  if (kind === "show") {
    const h = r * 0.86;
    return [[x - h, y - h], [x + h, y - h], [x + h, y + h], [x - h, y + h]];
  }
  if (kind === "character") {
    return [[x, y - r * 1.2], [x + r, y], [x, y + r * 1.2], [x - r, y]];
  }
  return Array.from({ length: 6 }, (_, i) => [x + r * Math.cos(i * Math.PI / 3), y + r * Math.sin(i * Math.PI / 3)]);
}

/** A ring around a thing. */
export function paintRing(ctx, { x, y, r }, colour, width = 2) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.arc(x, y, r + 3.5, 0, FULL_CIRCLE);
  ctx.stroke();
}

/** Names, each on a halo of the paper's colour, and what they are beside them. */
export function paintLabels(ctx, labels, theme, { alpha = 1 } = {}) {
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  ctx.globalAlpha = alpha;
  for (const { text, note, font, x, y, noteX } of labels) {
    write(ctx, text, x, y, { font, colour: theme.ink, halo: theme.paper });
    if (note) {
      write(ctx, note, noteX, y, { font: `${NOTE_FONT} ${FAMILY}`, colour: theme.muted, halo: theme.paper });
    }
  }
  ctx.globalAlpha = 1;
}

function write(ctx, text, x, y, { font, colour, halo }) {
  ctx.font = font;
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** The names of the regions, large and pale, behind all else. */
export function paintRegions(ctx, placed, theme) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { text, x, y, font, colour } of placed) {
    write(ctx, text, x, y, { font, colour: theme[colour], halo: theme.paper });
  }
}
