// Which stories answer a question, and in what order. What comes first never depends on what comes after:
// side by side > side by side with the last word still growing > all words > some words; within each, the marks as
// typed, then how many of the typed marks, then where it stands, then how often; at last the newest.

import { beginsSo, spelt } from "./words.js";
import { part } from "./index.js";

export const SOME = 1;
export const ALL = 2;
export const GROWING = 3;
export const TOGETHER = 4;

const WEIGHED = 8;
const PAIRS = 6;
const clamp = (value, most) => Math.min(Math.max(value, 0), most);

const worth = ({ how, exact, marked, field, letters, often }) =>
  ((((how * 2 + exact) * 16 + clamp(marked, 15)) * 64 + clamp(field, 63)) * 16 + clamp(letters, 15)) * 64 +
  clamp(often, 63);

const LEAST = worth({ how: SOME, exact: 0, marked: 0, field: 0, letters: 0, often: 0 });

export const kindOf = (score) => Math.floor(score / (2 * 16 * 64 * 16 * 64));

const sum = (rows, of) => rows.reduce((total, row) => total + of(row), 0);

const bits = (value) => {
  let count = 0;
  for (; value; value &= value - 1) count++;
  return count;
};

// The question, and the same with what is shortened at length or the other way round.
export function readings(words, short) {
  const found = [words];
  const same = (at, row) => row.every((one, i) => words[at + i]?.bare === one.bare);
  for (const [brief, whole] of short)
    for (const [from, to] of [[brief, whole], [whole, brief]]) {
      const at = words.findIndex((_, i) => same(i, from));
      if (at >= 0) found.push([...words.slice(0, at), ...to, ...words.slice(at + from.length)]);
    }
  return found.slice(0, 4);
}

export const shortened = (table) => Object.entries(table.short).map((pair) => pair.map(spelt));

class Asking {
  constructor(index, stories) {
    this.index = index;
    this.scores = new Float64Array(stories);
    this.empty = true;
  }

  give(story, row) {
    this.empty = false;
    this.scores[story] = Math.max(this.scores[story], worth(row));
  }

  // Where all words stand side by side; of a long phrase some pairs at their distances are enough.
  async together(words, growing) {
    const last = words.length - 1;
    const starts = spread(last);
    const pairs = await Promise.all(
      starts.map((at) => this.index.pair(words[at].bare, words[at + 1].bare, growing && at + 1 === last)),
    );
    let found = null;
    starts.forEach((at, i) => (found = meet(found, pairs[i], words, at, growing)));
    const all = starts.reduce((mask, at) => mask | (3 << at), 0);
    const marked = words.reduce((mask, word, i) => mask | (word.marked ? 1 << i : 0), 0);
    const how = growing ? GROWING : TOGETHER;
    for (const [story, places] of found) {
      let best = -1;
      for (const [position, mask] of places) {
        const row = { how, exact: Number(mask === all), marked: bits(mask & marked), letters: bits(mask) };
        best = Math.max(best, worth({ ...row, field: 4 - part(position), often: places.size }));
      }
      this.empty = false;
      this.scores[story] = Math.max(this.scores[story], best);
    }
    return { pairs, any: found.size > 0 };
  }

  single(word, lists, how) {
    const rows = new Map();
    for (const { form, stands } of lists) {
      const exact = Number(how === GROWING ? beginsSo(form, word.form) : form === word.form);
      for (const { story, part, often } of stands) {
        const row = { how, exact, marked: exact, field: 4 - part, letters: exact, often };
        rows.set(story, Math.max(rows.get(story) ?? 0, worth(row)));
      }
    }
    for (const [story, score] of rows) this.scores[story] = Math.max(this.scores[story], score);
    this.empty &&= !rows.size;
    return rows.size > 0;
  }

  // Stories that have every word, however far apart.
  every(words, lists, beside) {
    const held = words.map((word, i) => standings(word, lists[i]));
    for (const story of held[0].keys()) {
      const rows = held.map((one) => one.get(story));
      if (rows.includes(undefined)) continue;
      const exact = rows.filter((row) => row.exact).length;
      this.give(story, {
        how: ALL,
        exact: Number(exact === rows.length),
        marked: rows.filter((row, i) => row.exact && words[i].marked).length,
        field: (beside.get(story) ?? 0) * 8 + Math.round((sum(rows, (row) => 4 - row.part) * 7) / (rows.length * 4)),
        letters: exact,
        often: sum(rows, (row) => row.often - 1),
      });
    }
  }

  // Stories that have at least half of the words; a rare word says more than a common one.
  some(words, lists) {
    const sums = new Map();
    lists.forEach((list, i) => {
      const held = standings(words[i], list);
      const rare = Math.log(1 + this.scores.length / (held.size || 1));
      for (const [story, row] of held) {
        const [count, total] = sums.get(story) ?? [0, 0];
        sums.set(story, [count + 1, total + rare * (1 + (4 - row.part) / 8 + row.exact / 4)]);
      }
    });
    for (const [story, [count, total]] of sums)
      if (count * 2 >= words.length) this.scores[story] = LEAST + clamp(total * 1000, LEAST / 2 - 1);
  }
}

// Where the pairs begin that are asked for: every second, the last one too; of a long question as many as are allowed.
function spread(last) {
  const count = Math.ceil((last + 1) / 2);
  const every = Array.from({ length: count }, (_, i) => Math.min(i * 2, last - 1));
  return count <= PAIRS ? every : Array.from({ length: PAIRS }, (_, i) => every[Math.round((i * (count - 1)) / (PAIRS - 1))]);
}

// For each story the best that is known of a word: the form as typed before others, then where it stands.
function standings(word, lists) {
  const found = new Map();
  for (const { form, stands } of lists) {
    const exact = form === word.form;
    for (const { story, part, often } of stands) {
      const known = found.get(story);
      if (!known) found.set(story, { exact, part, often });
      else {
        if (exact === known.exact) known.part = Math.min(known.part, part);
        else if (exact) Object.assign(known, { exact, part });
        known.often += often;
      }
    }
  }
  return found;
}

// Keeps those beginnings of the phrase that the next pair goes on with; a mask says which words are as typed.
function meet(before, lists, words, at, growing) {
  const last = words.length - 1;
  const found = new Map();
  for (const { left, right, stands } of lists) {
    const end = growing && at + 1 === last ? beginsSo(right, words[at + 1].form) : right === words[at + 1].form;
    const mask = (Number(left === words[at].form) << at) | (Number(end) << (at + 1));
    for (const { story, position } of stands) {
      const start = position - at;
      const known = before ? before.get(story)?.get(start) : 0;
      if (known === undefined) continue;
      if (!found.has(story)) found.set(story, new Map());
      found.get(story).set(start, known | mask);
    }
  }
  return found;
}

// How many of the pairs asked for each story has.
function besides(pairs) {
  const found = new Map();
  for (const lists of pairs)
    for (const story of new Set(lists.flatMap(({ stands }) => stands.map((one) => one.story))))
      found.set(story, (found.get(story) ?? 0) + 1);
  return found;
}

// Returns every story's score (0: no answer) for the words of a question; `open`: the last may still be growing.
export async function rank(index, words, open) {
  const table = await index.table();
  const asking = new Asking(index, table.stories);
  let any = false;
  for (const row of readings(words, shortened(table))) any = (await answer(asking, row, words.length === 1)) || any;
  if (!any && open) await grow(asking, words);
  if (asking.empty) await partly(asking, words);
  return asking.scores;
}

// What is left without the words that nobody wrote is answered first. The number of a decision is not left out: who
// asks for one wants no other.
async function partly(asking, words) {
  const lists = await Promise.all(words.map((word) => asking.index.word(word.bare)));
  if (words.some((word, i) => word.whole && !lists[i].length)) return;
  asking.some(words, lists);
  const known = words.filter((_, i) => lists[i].length);
  if (known.length === words.length || known.length * 2 < words.length) return;
  const fewer = new Asking(asking.index, asking.scores.length);
  await answer(fewer, known, false);
  fewer.scores.forEach((score, story) => score && (asking.scores[story] = LEAST * 1.5 + score / 12));
}

// A word that is short for several is answered by them only side by side.
async function answer(asking, words, alone) {
  if (words.length === 1) return asking.single(words[0], await asking.index.word(words[0].bare), TOGETHER);
  const phrase = asking.together(words, false);
  if (alone) return (await phrase).any;
  const weighed = words.length > WEIGHED ? longest(words) : words;
  const lists = Promise.all(weighed.map((word) => asking.index.word(word.bare)));
  const { pairs, any } = await phrase;
  asking.every(weighed, await lists, besides(pairs));
  return any;
}

const longest = (words) => [...words].sort((a, b) => b.bare.length - a.bare.length).slice(0, WEIGHED);

async function grow(asking, words) {
  const last = words.at(-1);
  if (words.length > 1) await asking.together(words, true);
  else if (last.bare.length > 1) asking.single(last, await asking.index.word(last.bare, true), GROWING);
}
