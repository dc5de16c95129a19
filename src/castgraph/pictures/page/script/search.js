// Search with suggestions: a combobox that finds what people type, whatever its case and accents.
import { byId, fold, make } from "./text.js";
import { KIND_NAME, things } from "./data.js";

const MOST = 9;

/** The best matches of a text, whole names first, then beginnings of words, then near misses. */
export function findThings(text) {
  const wanted = fold(text);
  if (!wanted) {
    return [];
  }
  const scored = [];
  things.forEach(({ key, size }, id) => {
    const at = ` ${key}`.indexOf(` ${wanted}`);
    if (key === wanted) {
      scored.push([id, 3000 + size]);
    } else if (at === 0) {
      scored.push([id, 2000 + size]);
    } else if (at > 0) {
      scored.push([id, 1000 + size]);
    } else if (wanted.length > 3 && key.includes(wanted)) {
      scored.push([id, 500 + size]);
    }
  });
  const found = scored.length || wanted.length < 4 ? scored : findNear(wanted);
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST).map(([id]) => id);
}

function findNear(wanted) {
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const near = [];
  things.forEach(({ label }, id) => {
    const far = Math.min(...windows(fold(label), wanted).map((part) => distance(wanted, part, most)));
    if (far <= most) {
      near.push([id, 100 - far]);
    }
  });
  return near;
}

/** A name, and every stretch of it that has as many words as what was typed. */
function windows(name, wanted) {
  const words = name.split(" ");
  const length = wanted.split(" ").length;
  const starts = words.slice(0, Math.max(0, words.length - length + 1));
  return [name, ...starts.map((_, start) => words.slice(start, start + length).join(" "))];
}

/** Letters to change, add, drop or swap from one text to the other; more than `most` counts as most + 1. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let [last, row] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? last[j - 2] + 1 : Infinity;
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]), swapped);
    }
    [last, row] = [row, next];
  }
  return Math.min(row[b.length], most + 1);
}

/** Make the field a combobox; `choose` gets the thing that is picked. */
export function startSearch(choose) {
  const field = byId("search");
  const box = new Suggestions((id) => {
    field.value = "";
    box.close();
    choose(id);
  });
  field.addEventListener("input", () => box.suggest(field.value));
  field.addEventListener("focus", () => field.value && box.suggest(field.value));
  field.addEventListener("blur", () => box.close());
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      box.mark(box.active + step);
      event.preventDefault();
    } else if (event.key === "Enter" && box.active >= 0) {
      box.pick(box.found[box.active]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      field.value = "";
      box.close();
    }
  });
}

/** The list below the field. */
class Suggestions {
  constructor(pick) {
    Object.assign(this, { pick, list: byId("suggestions"), field: byId("search"), found: [], active: -1 });
  }

  suggest(text) {
    this.found = findThings(text);
    this.list.replaceChildren(...this.found.map((id, i) => makeOption(id, i, this.pick)));
    byId("nothing").textContent = text.trim() && !this.found.length ? `Nothing goes by “${text.trim()}”.` : "";
    this.list.hidden = !this.found.length;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(this.found.length ? 0 : -1);
  }

  mark(next) {
    this.active = this.found.length ? (next + this.found.length) % this.found.length : -1;
    [...this.list.children].forEach((one, i) => one.setAttribute("aria-selected", String(i === this.active)));
    if (this.active >= 0) {
      this.field.setAttribute("aria-activedescendant", `suggestion-${this.active}`);
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  close() {
    this.list.hidden = true;
    byId("nothing").textContent = "";
    this.found = [];
    this.mark(-1);
    this.field.setAttribute("aria-expanded", "false");
  }
}

function makeOption(id, i, pick) {
  const { label, kind, form } = things[id];
  return make("li", {
    id: `suggestion-${i}`, role: "option", "aria-selected": "false",
    onpointerdown: (event) => {
      event.preventDefault();
      pick(id);
    },
  }, make("span", { class: `mark ${kind}` }), label, make("span", { class: "note" }, ` ${form ?? KIND_NAME[kind]}`));
}
