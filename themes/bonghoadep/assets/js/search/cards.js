// A story among the results, its words marked.

import { has, mark, reason } from "./text.js";

const place = ({ place, then }, readings) =>
  !then ? place : `${place} (trước là ${has(then, readings) ? then : then.split(", ")[0]})`;

export function card(template, story, label, readings, root) {
  const item = template.content.firstElementChild.cloneNode(true);
  const find = (selector) => item.querySelector(selector);
  const where = [place(story, readings), story.year, story.movement].join(" · ");
  find("a").href = new URL(story.a, root).href;
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
