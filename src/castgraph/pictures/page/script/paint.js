// A scene -> marks on a canvas, in pixels of the screen.
import { things } from "./data.js";
import { NOTE_FONT } from "./labels.js";

const FULL_CIRCLE = 2 * Math.PI;
const SMALLEST = 2.4; // pixels: nothing vanishes when all is in view

/** Where a node of the scene is on the screen: {node, x, y, r}. */
export function project(node, camera) {
  return {
    node,
    x: (node.x - camera.x) * camera.scale + camera.width / 2,
    y: (node.y - camera.y) * camera.scale + camera.height / 2,
    r: Math.max(SMALLEST, Math.min(node.r * camera.scale, node.r * 1.6)),
  };
}

/** Lines between things; thicker where they share more. */
export function paintLinks(ctx, links, camera, { colour, alpha, factor = 1 }) {
  ctx.strokeStyle = colour;
  for (const link of links) {
    const a = project(link.a, camera);
    const b = project(link.b, camera);
    if (isOutside(a, b, camera)) {
      continue;
    }
    ctx.globalAlpha = link.faint ? alpha * 0.55 : alpha;
    ctx.lineWidth = Math.min(7, factor * (0.55 + 0.45 * link.weight));
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
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
    if (kind === "show" && !edged) {
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

/** Names, each on a halo of the paper's colour. */
export function paintLabels(ctx, labels, theme, { family, alpha = () => 1 }) {
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const label of labels) {
    ctx.globalAlpha = alpha(label.node);
    ctx.textAlign = label.align;
    const shift = label.note ? 7 : 0;
    write(ctx, label.text, label.x, label.y - shift, { font: label.font, colour: theme.ink, halo: theme.paper });
    if (label.note) {
      const font = `${NOTE_FONT} ${family}`;
      write(ctx, label.note, label.x, label.y + shift, { font, colour: theme.muted, halo: theme.paper });
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
  for (const { text, x, y, font } of placed) {
    write(ctx, text, x, y, { font, colour: theme.accent, halo: theme.paper });
  }
}
