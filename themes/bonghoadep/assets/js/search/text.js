// Words found again in a text in its own letters, and marked.

import { begins, numbers, places } from "./words.js";

// Where the words stand side by side: as typed, else in any marks, else with the last still growing.
function runs(all, words) {
  const last = words.length - 1;
  const ways = [
    (place, word) => place.form === word.form,
    (place, word) => place.bare === word.bare,
    (place, word, i) => (i === last ? begins(place, word) : place.bare === word.bare),
  ];
  for (const fits of ways) {
    const starts = all.flatMap((_, at) => (words.every((word, i) => all[at + i] && fits(all[at + i], word, i)) ? [at] : []));
    if (starts.length) return starts.map((start) => [start, start + last]);
  }
  return [];
}

// The numbers of decisions that are asked for, as the words they are made of.
function whole(text, all, readings) {
  const wanted = readings.flat().filter((word) => /\d/.test(word.bare) && /\D/.test(word.bare));
  return numbers(text).flatMap(({ bare, at, end }) =>
    wanted.some((word) => bare.startsWith(word.bare))
      ? [[all.findIndex((place) => place.at >= at), all.filter((place) => place.end <= end).length - 1]]
      : [],
  );
}

const together = (text, all, readings) =>
  [...readings.flatMap((words) => runs(all, words)), ...whole(text, all, readings)].sort((a, b) => a[0] - b[0]);

function apart(all, readings) {
  const wanted = new Set(readings.flat().map((word) => word.bare));
  return all.flatMap((place, i) => (wanted.has(place.bare) ? [[i, i]] : []));
}

function write(node, text, all, found) {
  let at = 0;
  for (const [first, last] of found) {
    if (all[first].at < at) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(all[first].at, all[last].end);
    node.append(text.slice(at, all[first].at), mark);
    at = all[last].end;
  }
  node.append(text.slice(at));
}

export const has = (text, readings) => together(text, places(text), readings).length > 0;

export function mark(node, text, readings) {
  const all = places(text);
  write(node, text, all, together(text, all, readings));
}

// Why a story was found: the citation, or, where neither it nor what is in sight has the words, the fact or the part
// of the prose that has; where nothing has them side by side, the citation with each of them marked.
export function reason(node, readings, inSight, story) {
  const seen = !readings.length || [...inSight, story.why].some((text) => has(text, readings));
  if (seen) return mark(node, story.why, readings);
  for (const text of [...story.facts, story.prose]) {
    const all = places(text);
    const [first] = together(text, all, readings);
    if (first) return passage(node, text, all, first, readings);
  }
  const all = places(story.why);
  write(node, story.why, all, apart(all, readings));
}

function passage(node, text, all, [first, last], readings) {
  const from = Math.max(0, first - 14);
  const to = Math.min(all.length - 1, last + 22);
  if (from) node.append("… ");
  mark(node, text.slice(from ? all[from].at : 0, to < all.length - 1 ? all[to].end : text.length), readings);
  if (to < all.length - 1) node.append(" …");
}
