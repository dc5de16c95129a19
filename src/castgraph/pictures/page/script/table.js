// The same facts as a table: for screen readers, and for whoever would rather read.
import { byId, count, dateText, make } from "./text.js";
import { things, ties } from "./data.js";
import { passes } from "./filter.js";
import { citation, factNotes } from "./panel.js";

const PAGE = 100;
const HEADS = ["Show", "Who or what", "Role", "As", "The words", "Announcement", "Date"];

/** The ties that a scene draws, by show: what the table lists. */
export function rowsOf(state, scene) {
  const isHere = (id) => scene.at.has(id);
  return ties.filter((tie) => passes(tie, state.filter) && (isHere(tie.work) || isHere(tie.other))
    && (state.view === "map" || (isHere(tie.work) && isHere(tie.other))));
}

/** Fill the table where it is open; it is written a hundred rows at a time. */
export function showTable(state, scene) {
  if (byId("facts").open) {
    const rows = rowsOf(state, scene);
    const body = make("tbody");
    const more = make("button", { type: "button" });
    let shown = 0;
    const next = () => {
      body.append(...rows.slice(shown, shown + PAGE).map(row));
      shown = Math.min(rows.length, shown + PAGE);
      more.textContent = `Show more (${count(rows.length - shown, "row")} left)`;
      more.hidden = shown === rows.length;
    };
    more.addEventListener("click", next);
    next();
    byId("rows").replaceChildren(make("table", {},
      make("caption", {}, `${count(rows.length, "fact")} of what is drawn`),
      make("thead", {}, make("tr", {}, ...HEADS.map((head) => make("th", { scope: "col" }, head)))), body), more);
  }
}

function row(tie) {
  const [first] = tie.quotes;
  return make("tr", {},
    make("th", { scope: "row" }, things[tie.work].label),
    make("td", {}, things[tie.other].label),
    make("td", {}, [tie.role, ...factNotes(tie)].join(", ")),
    make("td", {}, tie.as === null ? "" : things[tie.as].label),
    make("td", {}, first ? make("q", {}, first.words) : ""),
    make("td", {}, ...(first ? citation(first.source).slice(0, 1) : [])),
    make("td", {}, first?.source?.published ? dateText(first.source.published) : ""));
}
