// Words and elements: every text goes into the page as text, never as markup.

const MONTHS = ["January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"];

/** The element of the page with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** A new element; children are elements or texts. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A name as it is searched: lower case, no accents, words parted by single spaces. */
export function fold(name) {
  return name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[’'`ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** "1 show", "2 shows", "1,593 shows". */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** An ISO date or its beginning as people write it: 2020-02-13 -> 13 February 2020. */
export function dateText(iso) {
  const [year, month, day] = iso.split("-");
  const name = MONTHS[Number(month) - 1];
  if (!name) {
    return year;
  }
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "a", "a and b", "a, b and c". */
export function listText(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A text cut to a length for the picture; the panel and the table have all of it. */
export function shorten(text, most) {
  const signs = Array.from(text);
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join("").trimEnd()}…`;
}

/** The first letter in upper case. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
