// The picture itself: vis-network moves, drags and shakes it; what is seen is painted here, which is several times faster.
/* global vis */
import { byId } from "./text.js";
import { readTheme } from "./colours.js";
import { project } from "./paint.js";
import { findFit, paintScene } from "./drawing.js";

const NEAR = 0.55; // scales at which names are read
const NEAREST = 1.25;
const SLOW = 33; // milliseconds a frame
const SETTLE = 160; // milliseconds after the last move until the picture is drawn in full

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
    Object.assign(this, { thrifty: false, pace: 0, painted: 0 });
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

  /** The stage's width to its height. */
  aspect() {
    return this.holder.clientWidth / Math.max(1, this.holder.clientHeight);
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

  /** Where a node of the scene is in the window. */
  placeOf(node) {
    const { x, y } = project(node, this.camera());
    const box = this.holder.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
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
    Object.assign(this, { moving: false, thrifty: false, pace: 0 });
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
    this.keepPace();
    this.labels = paintScene(ctx, { ...this.drawn(), camera, quick: this.moving, thrifty: this.thrifty });
    ctx.restore();
  }

  /** While the picture moves: once its frames come too slowly, leave out what is least missed until it rests. */
  keepPace() {
    const now = performance.now();
    const passed = now - this.painted;
    this.painted = now;
    if (this.moving && passed < SETTLE) {
      this.pace = 0.7 * this.pace + 0.3 * passed;
      this.thrifty ||= this.pace > SLOW;
    }
  }

  /** What is drawn now, for a canvas or a file. */
  drawn() {
    const { scene, order, theme, chosen, pointed, labels } = this;
    return { scene, order, theme, chosen, pointed, labels, camera: this.camera(), quick: false, thrifty: false };
  }

  /** Bring all into view. */
  fit(animate = true) {
    if (animate) {
      this.stir();
    }
    if (this.scene.nodes.length) {
      this.network.moveTo({ ...findFit(this.scene.nodes, this.camera()), animation: animate && motion() });
    }
  }

  /** Bring one thing and what is beside it into view, or the thing alone where they lie too far apart to be read. */
  fly(id) {
    const { at, besides } = this.scene;
    const node = at.get(id);
    if (node) {
      this.stir();
      const fit = findFit([node, ...[...besides.get(id) ?? []].map((other) => at.get(other))], this.camera());
      const scale = Math.max(NEAR, Math.min(NEAREST, fit.scale));
      const position = fit.scale < NEAR ? { x: node.x, y: node.y } : fit.position;
      this.network.moveTo({ position, scale, animation: motion() });
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
}

function motion(duration = 450) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return still ? false : { duration, easingFunction: "easeInOutQuad" };
}
