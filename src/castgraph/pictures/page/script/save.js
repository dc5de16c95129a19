// The picture as a file: PNG in twice the screen's pixels, SVG with text that stays text.
import { make } from "./text.js";
import { things } from "./data.js";
import { FAMILY, NOTE_FONT } from "./labels.js";
import { linkAlpha, paintScene } from "./drawing.js";
import { bend, endsOf, outline, project, widthOfLink } from "./paint.js";

const TIMES = 2;

/** Save what is in view as PNG. */
export function savePng(stage, name) {
  const camera = stage.camera();
  const canvas = make("canvas", { width: camera.width * TIMES, height: camera.height * TIMES });
  const ctx = canvas.getContext("2d");
  ctx.scale(TIMES, TIMES);
  ctx.fillStyle = stage.theme.paper;
  ctx.fillRect(0, 0, camera.width, camera.height);
  paintScene(ctx, stage.drawn());
  canvas.toBlob((blob) => download(blob, `${name}.png`), "image/png");
}

/** Save what is in view as SVG. */
export function saveSvg(stage, name) {
  download(new Blob([writeSvg(stage)], { type: "image/svg+xml" }), `${name}.svg`);
}

/** The picture in view as an SVG document. */
export function writeSvg(stage) {
  const camera = stage.camera();
  const { scene, theme } = stage;
  const { width, height } = camera;
  const inside = scene.nodes.map((node) => project(node, camera))
    .filter(({ x, y, r }) => x + r > 0 && y + r > 0 && x - r < width && y - r < height);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="${escape(FAMILY)}">`,
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    `<g fill="none" stroke="${theme.link}" stroke-opacity="${linkAlpha(scene)}">`,
    ...scene.links.map((link) => line(endsOf(link, camera), link)), "</g>",
    `<g stroke="${theme.paper}">`, ...inside.map((point) => mark(point, theme)), "</g>",
    `<g fill="${theme.ink}" stroke="${theme.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">`,
    ...stage.labels.map((label) => labelText(label, theme)), "</g>", "</svg>",
  ];
  return parts.join("\n");
}

function line([a, b], { weight, bent }) {
  const start = `M${a.x.toFixed(1)} ${a.y.toFixed(1)}`;
  const end = `${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
  const way = bent ? `C${bend(a, b).map((n) => n.toFixed(1)).join(" ")} ${end}` : `L${end}`;
  return `<path d="${start}${way}" stroke-width="${widthOfLink(weight).toFixed(1)}"/>`;
}

function mark({ node, x, y, r }, theme) {
  const { kind, label } = things[node.id];
  const title = `<title>${escape(label)}</title>`;
  if (kind === "person") {
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${theme[node.colour]}">${title}</circle>`;
  }
  const points = outline(kind, x, y, r).map((point) => point.map((n) => n.toFixed(1)).join()).join(" ");
  return `<polygon points="${points}" fill="${theme[node.colour]}">${title}</polygon>`;
}

function labelText({ text, note, x, y, noteX, font }, theme) {
  const [weight, size] = font.split(" ");
  const at = (left) => `x="${left.toFixed(1)}" y="${y.toFixed(1)}" dy="0.35em"`;
  const name = `<text ${at(x)} font-weight="${weight}" font-size="${size}">${escape(text)}</text>`;
  const noteSize = NOTE_FONT.split(" ").at(-1);
  return note
    ? `${name}<text ${at(noteX)} font-style="italic" font-size="${noteSize}" fill="${theme.muted}">${escape(note)}</text>` : name;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
    // eslint-disable-next-line no-control-regex -- XML has no way to hold these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
