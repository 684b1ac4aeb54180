// Words as the index holds them (outputs/search/mending.py makes the same), and where they stand in a text.

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export const plain = (text) => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d");
export const mended = (text) => plain(bare(text));

function tokens(text) {
  return [...text.matchAll(WORD)].map((found) => ({
    at: found.index,
    end: found.index + found[0].length,
    word: plain(found[0]),
    bare: mended(found[0]),
  }));
}

// Where the words stand side by side: as typed, else in any marks. The last may still be growing.
function runs(all, query) {
  if (!query) return [];
  for (const [form, words] of [["word", plain(query).split(" ")], ["bare", mended(query).split(" ")]]) {
    const last = words.length - 1;
    const starts = all.flatMap((_, i) =>
      words.every((word, n) => (n === last ? all[i + n]?.[form].startsWith(word) : all[i + n]?.[form] === word))
        ? [i]
        : [],
    );
    if (starts.length) return starts.map((start) => [start, start + last]);
  }
  return [];
}

function singles(all, query) {
  const words = new Set(mended(query).split(" "));
  return all.flatMap((token, i) => (words.has(token.bare) ? [[i, i]] : []));
}

function write(node, text, all, places) {
  let at = 0;
  for (const [first, last] of places) {
    if (all[first].at < at) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(all[first].at, all[last].end);
    node.append(text.slice(at, all[first].at), mark);
    at = all[last].end;
  }
  node.append(text.slice(at));
}

export function mark(node, text, query) {
  const all = tokens(text);
  write(node, text, all, runs(all, query));
}

// The citation, or, where neither it nor what is in sight has the words, the part of the story that has.
export function reason(node, query, inSight, citation, prose) {
  const seen = !query || [...inSight, citation].some((text) => runs(tokens(text), query).length);
  const all = seen ? [] : tokens(prose);
  const [place] = runs(all, query);
  if (!place) {
    const short = tokens(citation);
    return write(node, citation, short, seen ? runs(short, query) : singles(short, query));
  }
  const first = Math.max(0, place[0] - 14);
  const last = Math.min(all.length - 1, place[1] + 22);
  if (first) node.append("… ");
  mark(node, prose.slice(all[first].at, all[last].end), query);
  if (last < all.length - 1) node.append(" …");
}
