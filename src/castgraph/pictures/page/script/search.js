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
    const far = distance(wanted, fold(label), most);
    if (far <= most) {
      near.push([id, 100 - far]);
    }
  });
  return near;
}

/** Letters to change, add or drop from one text to the other; more than `most` counts as most + 1. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return Math.min(row[b.length], most + 1);
}

/** Make the field a combobox; `choose` gets the thing that is picked. */
export function startSearch(choose) {
  const [field, list] = [byId("search"), byId("suggestions")];
  let found = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const pick = (id) => {
    field.value = "";
    close();
    choose(id);
  };
  const mark = (next) => {
    active = found.length ? (next + found.length) % found.length : -1;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) {
      field.setAttribute("aria-activedescendant", `suggestion-${active}`);
    }
  };
  const suggest = () => {
    found = findThings(field.value);
    list.replaceChildren(...(found.length ? found.map((id, i) => option(id, i, pick)) : [nothing(field.value)]));
    list.hidden = !field.value.trim();
    field.setAttribute("aria-expanded", String(!list.hidden));
    mark(found.length ? 0 : -1);
  };
  field.addEventListener("input", suggest);
  field.addEventListener("focus", () => field.value && suggest());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      mark(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && active >= 0) {
      pick(found[active]);
    } else if (event.key === "Escape") {
      field.value = "";
      close();
      return;
    } else {
      return;
    }
    event.preventDefault();
  });
}

function option(id, i, pick) {
  const { label, kind, form } = things[id];
  return make("li", {
    id: `suggestion-${i}`, role: "option", "aria-selected": "false",
    onpointerdown: (event) => {
      event.preventDefault();
      pick(id);
    },
  }, make("span", { class: `mark ${kind}` }), label, make("span", { class: "note" }, ` ${form ?? KIND_NAME[kind]}`));
}

function nothing(text) {
  return make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "note" },
    `Nothing goes by “${text.trim()}”.`);
}
