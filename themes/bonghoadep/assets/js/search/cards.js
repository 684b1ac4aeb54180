// A story among the results, its words marked.

import { has, mark, reason } from "./text.js";

const small = (text) => text[0].toLowerCase() + text.slice(1);

// Where it is and what that was: only as much as differs, or all where the reader asked for it.
function place({ place, then }, readings) {
  if (!then) return place;
  const [unit, ...above] = then.split(", ");
  if (has(then, readings) && !has(place, readings)) return `${place} (trước là ${small(then)})`;
  if (!place.startsWith(`${unit},`)) return `${place} (trước là ${small(unit)})`;
  return place.endsWith(above.at(-1).replace(/^(Tỉnh|Thành phố) /, "")) ? place : `${place} (trước thuộc ${small(above.at(-1))})`;
}

export function card(template, story, label, readings, root) {
  const item = template.content.firstElementChild.cloneNode(true);
  const find = (selector) => item.querySelector(selector);
  const where = [place(story, readings), story.year, story.movement].join(" · ");
  find("a").href = new URL(story.address, root).href;
  mark(find("a"), story.title, readings);
  mark(find(".name"), story.name, readings);
  mark(find(".where"), where, readings);
  reason(find(".found"), readings, [story.title, story.name, where], story);
  find(".badge").classList.add(story.kind);
  find(".badge").textContent = label;
  if (story.picture) {
    const [address, width, height] = story.picture;
    Object.assign(find("img"), { src: new URL(address, root).href, width, height });
  } else find("img").replaceWith(Object.assign(document.createElement("span"), { className: "card-picture no-picture" }));
  return item;
}
