// The picture itself: vis-network moves, drags and shakes it; what is seen is painted here, which is several times faster.
/* global vis */
import { byId } from "./text.js";
import { things } from "./data.js";
import { LISTED, readTheme } from "./colours.js";
import { makeRoom, measureLabel, placeLabels, take, widthOf } from "./labels.js";
import { paintGrounds, paintLabels, paintLinks, paintNodes, paintRegions, paintRing, project } from "./paint.js";

const MANY_LINKS = 4000; // past it lines are left out while the picture moves
const MANY_THINGS = 700; // past it the lines of companies would lie over all else as a haze
const SETTLE = 160; // milliseconds after the last move until the picture is drawn in full
const MOST_LABELS = 260;
const MOST_SCALE = 1.5;
const MARGIN = 85; // pixels beside it, for names
const EDGE = 56; // pixels above and below the picture

/** The stage: show(scene), focus(node), camera(), fly(node), fit(), and what the pointer is on. */
export class Stage {
  constructor(handlers) {
    this.handlers = handlers;
    this.holder = byId("stage");
    this.theme = readTheme();
    this.scene = { nodes: [], links: [], at: new Map(), regions: [], besides: new Map() };
    this.chosen = null;
    this.pointed = null;
    this.labels = [];
    this.moving = false;
    this.shaking = false;
    this.data = { nodes: new vis.DataSet([]), edges: new vis.DataSet([]) };
    this.network = new vis.Network(this.holder, this.data, {
      physics: { enabled: false }, interaction: { hover: false, keyboard: false, selectable: false, zoomSpeed: 0.7 },
      edges: { smooth: false, hidden: true }, layout: { improvedLayout: false, randomSeed: 1 },
    });
    this.listen();
  }

  listen() {
    const { network } = this;
    network.on("beforeDrawing", (ctx) => this.paint(ctx));
    network.on("zoom", () => this.stir());
    network.on("dragStart", () => this.stir());
    network.on("dragging", ({ nodes }) => this.follow(nodes));
    network.on("dragEnd", ({ nodes }) => this.follow(nodes));
    network.on("animationFinished", () => this.settle());
    network.on("resize", () => this.stir());
    network.on("click", ({ pointer }) => this.handlers.click(this.find(pointer.DOM)));
    network.on("doubleClick", ({ pointer }) => this.handlers.open(this.find(pointer.DOM)));
    this.holder.addEventListener("pointermove", (event) => this.point(event));
    this.holder.addEventListener("pointerleave", () => this.handlers.point(null));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.theme = readTheme();
      this.redraw();
    });
  }

  /** Draw another scene; the camera stays unless `fit` is asked for. */
  show(scene) {
    this.shake(false);
    this.scene = scene;
    this.labels = [];
    const empty = () => ({ drawNode() {} });
    const wanted = scene.nodes.map(({ id, x, y, r }) => ({ id, x, y, size: r, shape: "custom", ctxRenderer: empty }));
    this.data = { nodes: new vis.DataSet(wanted), edges: new vis.DataSet([]) };
    this.order = [...scene.nodes].sort((a, b) => b.r - a.r || a.id - b.id);
    this.network.setData(this.data);
  }

  camera() {
    const { x, y } = this.network.getViewPosition();
    return {
      x, y, scale: this.network.getScale(), width: this.holder.clientWidth, height: this.holder.clientHeight,
    };
  }

  /** The thing at a place of the screen, or the nearest one within reach of a finger. */
  find({ x, y }, reach = 9) {
    const camera = this.camera();
    let best = null;
    let least = Infinity;
    for (const node of this.scene.nodes) {
      const point = project(node, camera);
      const distance = Math.hypot(point.x - x, point.y - y) - point.r;
      if (distance < reach && distance < least) {
        best = node.id;
        least = distance;
      }
    }
    if (best !== null) {
      return best;
    }
    const label = this.labels.find((one) => one.left <= x && x <= one.right && one.top <= y && y <= one.bottom);
    return label ? label.node.id : null;
  }

  point(event) {
    if (event.buttons === 0 && event.pointerType !== "touch") {
      const box = this.holder.getBoundingClientRect();
      this.handlers.point(this.find({ x: event.clientX - box.left, y: event.clientY - box.top }, 4), event);
    }
  }

  /** Take over the places of things that are dragged or shaken. */
  follow(ids) {
    this.stir();
    const places = this.network.getPositions(ids);
    for (const [id, place] of Object.entries(places)) {
      Object.assign(this.scene.at.get(Number(id)), place);
    }
  }

  stir() {
    this.moving = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), SETTLE);
  }

  settle() {
    this.moving = false;
    this.redraw();
    this.handlers.rest();
  }

  redraw() {
    this.network.redraw();
  }

  focus({ chosen = this.chosen, pointed = this.pointed }) {
    if (chosen !== this.chosen || pointed !== this.pointed) {
      Object.assign(this, { chosen, pointed });
      this.redraw();
    }
  }

  /** Switch vis-network's physics on or off; only then does it need the links. */
  shake(on) {
    if (on === this.shaking) {
      return;
    }
    this.shaking = on;
    this.data.edges.clear();
    if (on) {
      this.data.edges.add(this.scene.links.map(({ a, b }, id) => ({ id, from: a.id, to: b.id })));
    }
    this.network.setOptions({
      physics: { enabled: on, solver: "forceAtlas2Based", stabilization: false, forceAtlas2Based: { springLength: 60 } },
    });
  }

  paint(ctx) {
    if (this.shaking) {
      this.follow(undefined);
    }
    const camera = this.camera();
    const ratio = ctx.canvas.width / camera.width;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.paintScene(ctx, camera, this.moving);
    ctx.restore();
  }

  /** Paint all on any canvas: in pixels of the screen, quick while it moves. */
  paintScene(ctx, camera, quick) {
    const { scene, theme } = this;
    const lit = this.findLit();
    const points = this.order.map((node) => project(node, camera)).filter((point) => isInside(point, camera));
    const pale = lit ? 0.13 : 1;
    if (scene.grounded && !lit) {
      paintGrounds(ctx, scene.links, camera, theme);
    }
    if (!(quick && scene.links.length > MANY_LINKS)) {
      paintLinks(ctx, scene.links, camera, { colour: theme.link, alpha: lit ? 0.08 : this.linkAlpha(), company: scene.nodes.length > MANY_THINGS ? 0.25 : 0.55 });
    }
    const bright = lit ? points.filter(({ node }) => lit.has(node.id)) : points;
    if (lit) {
      paintNodes(ctx, points.filter(({ node }) => !lit.has(node.id)), theme, { alpha: pale, edged: false });
      const own = scene.links.filter(({ a, b }) => a.id === this.lead() || b.id === this.lead());
      paintLinks(ctx, own, camera, { colour: theme.ink, alpha: 0.55, factor: 1.3 });
    }
    paintNodes(ctx, bright, theme, { edged: !(quick && points.length > 1500) });
    this.paintRings(ctx, points);
    this.paintText(ctx, { points: bright, camera, quick, lit });
  }

  linkAlpha() {
    const count = this.scene.links.length;
    return count < 150 ? 0.55 : count < 1500 ? 0.38 : 0.22;
  }

  lead() {
    return this.pointed ?? this.chosen;
  }

  findLit() {
    const lead = this.lead();
    // the middle of a view of surroundings has all of it beside it: nothing to set off
    return lead === null || lead === this.scene.center || !this.scene.at.has(lead) ? null : new Set([lead, ...(this.scene.besides.get(lead) ?? [])]);
  }

  paintRings(ctx, points) {
    for (const point of points) {
      if (point.node.id === this.chosen) {
        paintRing(ctx, point, this.theme.accent, 2.5);
      } else if (point.node.id === this.pointed) {
        paintRing(ctx, point, this.theme.ink, 1.5);
      }
    }
  }

  paintText(ctx, { points, camera, quick, lit }) {
    const { theme } = this;
    if (quick) {
      const kept = this.labels.slice(0, 45).map((label) => moveLabel(label, camera));
      paintLabels(ctx, kept, theme);
      return;
    }
    const room = makeRoom();
    const regions = lit ? [] : this.placeRegions(camera, room);
    const lead = this.lead();
    const wanted = lead === null ? points
      : [...points].sort((a, b) => (b.node.id === lead) - (a.node.id === lead));
    this.labels = placeLabels(wanted, camera, {
      most: MOST_LABELS, room, must: (node) => node.id === lead || node.id === this.chosen,
    }).map((label) => ({ ...label, from: project(label.node, camera) }));
    paintRegions(ctx, regions, theme);
    paintLabels(ctx, this.labels, theme);
  }

  placeRegions(camera, room) {
    const font = `italic 600 15px Georgia, "Times New Roman", serif`;
    const placed = [];
    for (const { name, number, x, y } of this.scene.regions) {
      const at = project({ x, y: y - 16, r: 1 }, camera);
      const width = widthOf(name, font);
      const box = { owner: name, left: at.x - width / 2, right: at.x + width / 2, top: at.y - 11, bottom: at.y + 11 };
      if (placed.every((o) => o.right < box.left || box.right < o.left || o.bottom < box.top || box.bottom < o.top)) {
        placed.push({ ...box, text: name, x: at.x, y: at.y, font, colour: number < LISTED ? `hue-${number}` : "muted" });
        take(room, box);
      }
    }
    return placed;
  }

  /** Bring all into view. */
  fit(animate = true) {
    this.stir();
    if (this.scene.nodes.length) {
      this.network.moveTo({ ...this.findFit(), animation: animate && motion() });
    }
  }

  findFit() {
    const { nodes } = this.scene;
    const xs = nodes.map(({ x }) => x);
    const ys = nodes.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const { width, height } = this.camera();
    const above = Math.max(EDGE, byId("bar").offsetHeight + 32); // the bar lies over the picture's top
    let scale = 1;
    let room = [0, 0];
    for (let round = 0; round < 3; round += 1) { // the room that names need hangs on the scale, and the scale on the room
      room = findRoom(nodes, { left, right, scale }, width / 3);
      scale = Math.min((width - room[0] - room[1]) / (right - left + 1), (height - above - EDGE) / (bottom - top + 1), MOST_SCALE);
    }
    const aside = (room[1] - room[0]) / 2 / scale;
    return { position: { x: (left + right) / 2 + aside, y: (top + bottom) / 2 - (above - EDGE) / 2 / scale }, scale };
  }

  /** Bring one thing to the middle, near enough to read its neighbours. */
  fly(id) {
    const node = this.scene.at.get(id);
    if (node) {
      this.stir();
      this.network.moveTo({
        position: { x: node.x, y: node.y }, scale: Math.max(0.9, this.network.getScale()), animation: motion(),
      });
    }
  }

  look({ x, y, scale }) {
    this.network.moveTo({ position: { x, y }, scale });
  }

  zoom(factor) {
    this.stir();
    this.network.moveTo({ scale: this.network.getScale() * factor, animation: motion(180) });
  }

  pan(dx, dy) {
    this.stir();
    this.network.moveTo({ offset: { x: -dx, y: -dy } });
  }

  /** What a thing is called, for those who cannot see it. */
  nameOf(id) {
    return things[id].label;
  }
}

/** Pixels that names need beyond the outermost things, left and right. */
function findRoom(nodes, { left, right, scale }, most) {
  const room = [MARGIN, MARGIN];
  for (const node of nodes) {
    if (node.side === "left" || node.side === "right") {
      const { width } = measureLabel(node);
      const i = node.side === "left" ? 0 : 1;
      const inside = (i ? right - node.x : node.x - left) * scale;
      room[i] = Math.max(room[i], width + 30 - inside);
    }
  }
  return room.map((pixels) => Math.min(pixels, most));
}

function isInside({ x, y, r }, camera) {
  return x + r >= -20 && y + r >= -20 && x - r <= camera.width + 20 && y - r <= camera.height + 20;
}

function moveLabel(label, camera) {
  const to = project(label.node, camera);
  return { ...label, x: label.x + to.x - label.from.x, y: label.y + to.y - label.from.y };
}

function motion(duration = 450) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return still ? false : { duration, easingFunction: "easeInOutQuad" };
}
