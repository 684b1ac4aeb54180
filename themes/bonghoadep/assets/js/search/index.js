// The index, fetched in pieces as they are asked for. outputs/search/postings.py says what the pieces hold.

import { bare } from "./words.js";

const PARTS = 5;
const OFTEN = 4;
const BASES = [0, 64, 192, 512, 1024];
const MOST = 4;

// Where a position lies: 0 in the name, 1 title, 2 place and movement, 3 citation, 4 the rest.
export const part = (position) => BASES.filter((base) => base <= position).length - 1;

class Bytes {
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.at = 0;
  }

  get more() {
    return this.at < this.bytes.length;
  }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  piece() {
    const length = this.number();
    return this.bytes.subarray(this.at, (this.at += length));
  }

  text() {
    return new TextDecoder().decode(this.piece());
  }
}

export class Index {
  constructor(folder) {
    this.folder = folder;
    this.fetched = new Map();
  }

  get(name, how) {
    if (!this.fetched.has(name)) {
      const coming = this.load(name, how);
      coming.catch(() => this.fetched.delete(name));
      this.fetched.set(name, coming);
    }
    return this.fetched.get(name);
  }

  async load(name, how) {
    const answer = await fetch(new URL(name, this.folder));
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer[how]();
  }

  table() {
    return this.get("table.json", "json");
  }

  story(number) {
    return this.get(`story/${number}.json`, "json");
  }

  // The files of a kind that may hold keys from one to another, no more than a few.
  async files(kind, from, to = from) {
    const begins = (await this.table())[kind];
    const before = begins.findIndex((key) => key > from);
    const last = begins.findIndex((key) => key > to);
    const first = Math.max(0, (before < 0 ? begins.length : before) - 1);
    const end = Math.min(last < 0 ? begins.length : last, first + MOST);
    const names = Array.from({ length: Math.max(0, end - first) }, (_, i) => `${kind}/${first + i}.bin`);
    return (await Promise.all(names.map((name) => this.get(name, "arrayBuffer")))).map((file) => new Bytes(file));
  }

  // The forms of a word: in which stories each stands, in what part, how often.
  async word(wanted, growing = false) {
    const found = [];
    for (const file of await this.files("words", wanted, growing ? `${wanted}\uffff` : wanted)) {
      while (file.more) {
        const form = file.text();
        const list = file.piece();
        const name = bare(form);
        if (growing ? name.startsWith(wanted) : name === wanted) found.push({ form, stands: standing(list) });
      }
    }
    return found;
  }

  // The forms of two words side by side, and where they stand.
  async pair(first, next, growing = false) {
    const found = [];
    for (const file of await this.files("pairs", `${first} ${[...next][0]}`)) {
      while (file.more) {
        const left = file.text();
        const here = bare(left) === first;
        for (let count = file.number(); count; count--) {
          const right = file.text();
          const list = file.piece();
          if (!here) continue;
          const name = bare(right);
          if (growing ? name.startsWith(next) : name === next) found.push({ left, right, stands: positions(list) });
        }
      }
    }
    return found;
  }
}

function standing(list) {
  const bytes = new Bytes(list);
  const found = [];
  for (let story = -1; bytes.more; ) {
    const value = bytes.number();
    story += 1 + Math.floor(value / (PARTS * OFTEN));
    found.push({ story, part: Math.floor(value / OFTEN) % PARTS, often: (value % OFTEN) + 1 });
  }
  return found;
}

function positions(list) {
  const bytes = new Bytes(list);
  const found = [];
  for (let story = -1, position = 0; bytes.more; ) {
    const further = bytes.number();
    story += further;
    position = bytes.number() + (further ? 0 : position);
    found.push({ story, position });
  }
  return found;
}
