// Words as the index holds them. outputs/search/words.py makes the same; a test runs both over the same texts.

const TONES = { "\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "!" };
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SIGN = /[`?~'!]/g;
const LOST = /[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]/g;
const NUMBER = "[0-9]{1,3}(?:\\.[0-9]{3})+(?![0-9])";
const CODE = "[0-9]+(?:(?: ?/ ?|-)[\\p{L}\\p{N}]+)+";
const WORD = new RegExp(`${NUMBER}|[\\p{L}\\p{N}]+`, "gu");
const PART = new RegExp(`(${CODE})|${NUMBER}|[\\p{L}\\p{N}]+`, "gu");
const WRITTEN = new RegExp(`${NUMBER}|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200b-\\u200f]*`, "gu");
const OPEN = new Set(["hy", "ky", "ly", "my", "quy", "sy", "ty", "vy"]);

export const plain = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[ðɖ]/g, "đ")
    .replace(/[\u{10000}-\u{10ffff}]/gu, " ")
    .replace(LOST, "");

const one = (letters) => (OPEN.has(letters) ? `${letters.slice(0, -1)}i` : letters);

// A plain word's letters with the signs of its tones behind them: hoà is hòa, kĩ is kỹ, 1.150 is 1150.
export function form(word) {
  const parts = word.replaceAll(".", "").normalize("NFD");
  const tones = [...parts.matchAll(TONE)].map(([tone]) => TONES[tone]).join("");
  const letters = parts.replace(TONE, "").normalize("NFC");
  return one(letters) + tones;
}

export const forms = (text) => (plain(text).match(WORD) ?? []).map(form);

// What remains of a form without marks: dien of điện and diễn.
export const bare = (form) =>
  one(form.normalize("NFD").replaceAll("đ", "d").replace(SIGN, "").replace(/\p{M}/gu, ""));

// The number of a decision, or a date, as one word: 112qdubnd, 14.10.2024.
export function code(found) {
  const number = (part) => /^\p{Nd}+$/u.test(part);
  const parts = found.split(/[ /-]+/).map((part) => (number(part) ? part.replace(/^0+/, "") : bare(form(part))));
  return parts.join(parts.every((part) => !part || number(part)) ? "." : "");
}

const known = (form) => ({ form, bare: bare(form), marked: form !== bare(form) });

// The words of a question; a number of a decision is one word.
export const asked = (text) =>
  [...plain(text).matchAll(PART)].map(([word, whole]) => ({
    ...known(whole ? code(whole) : form(word)),
    whole: Boolean(whole),
  }));

export const spelt = (text) => forms(text).map(known);

// Every word of a text with where it stands.
export const places = (text) =>
  [...text.matchAll(WRITTEN)].flatMap(({ 0: word, index }) =>
    spelt(word).map((one) => ({ ...one, at: index, end: index + word.length })),
  );

// Every number of a decision in a text, and every date, with where it stands.
export const numbers = (text) =>
  [...text.matchAll(new RegExp(CODE, "gu"))].map(({ 0: found, index }) => ({
    bare: code(plain(found)),
    at: index,
    end: index + found.length,
  }));

// Whether a form begins as one that is still being typed: in any marks, and in these.
export const begins = (one, typed) => one.bare.startsWith(typed.bare);

export function beginsSo(form, typed) {
  const tones = (one) => one.match(SIGN)?.join("") ?? "";
  const letters = (one) => one.replace(SIGN, "");
  return letters(form).startsWith(letters(typed)) && tones(form) === tones(typed);
}
