// The search page. Pagefind is loaded when a reader first shows an interest; what it indexes is written by
// outputs/search: bodies mended (no marks, đ as d), metadata in their own letters. Queries are mended alike.

import { mark, mended, plain, reason } from "./search-text.js";

const page = document.querySelector(".search");
const root = new URL(page.dataset.root, location.href);
const find = (selector) => page.querySelector(selector);
const input = find("#tim");
const status = find("#tim-duoc");
const list = find(".cards");
const more = find(".more");
const clear = find(".clear");
const boxes = [...page.querySelectorAll(".facets input")];
const facets = [...page.querySelectorAll("[data-facet]")];
const links = [...page.querySelectorAll(".ways a")];

const STEP = 10;
const WAIT = 180;

// The index

let loading = null;

function load() {
  loading ??= (async () => {
    const pagefind = await import(new URL(page.dataset.index, location.href).href);
    // A letter with its mark is not the letter without: bodies have none, so a query without finds them all.
    await pagefind.options({ exactDiacritics: true });
    await pagefind.init();
    await pagefind.filters();
    return pagefind;
  })();
  loading.catch(() => (loading = null));
  return loading;
}

const without = (chosen, name) => Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== name));
const ids = (found) => new Set(found.results.map((one) => one.id));

// All stories with every word; first those with the words side by side as typed, then side by side in any marks.
async function ask(query, chosen) {
  const pagefind = await load();
  const words = mended(query);
  const options = { filters: chosen, ...(words ? {} : { sort: { ngay: "desc" } }) };
  const all = await pagefind.search(words || null, options);
  const counts = { ...all.filters };
  for (const name of Object.keys(chosen)) {
    const wider = await pagefind.search(words || null, { filters: without(chosen, name) });
    counts[name] = wider.filters[name];
  }
  if (!words) return { results: all.results, near: all.results.length, counts };
  const close = ids(await pagefind.search(`"${words}"`, options));
  const marked = plain(query) !== words;
  const exact = marked ? ids(await pagefind.search(`"${plain(query)}"`, options)) : close;
  const rank = (one) => (exact.has(one.id) ? 0 : close.has(one.id) ? 1 : 2);
  const results = [...all.results].sort((a, b) => rank(a) - rank(b));
  const near = results.filter((one) => rank(one) < 2).length;
  return (await nonsense(results, near, words)) ? { results: [], near: 0, counts: {} } : { results, near, counts };
}

// Pagefind shortens a word it does not know, or leaves it out; then no result has it.
async function nonsense(results, near, words) {
  if (near || !results.length) return false;
  const text = ` ${mended((await results[0].data()).content)}`;
  return words.split(" ").some((word) => !text.includes(` ${word}`));
}

// What is seen

const labelled = (name, value) =>
  boxes.find((box) => box.name === name && box.value === value)?.parentNode.querySelector("span").textContent;

const place = ({ nay, truoc }) => (truoc ? `${nay} (trước là ${truoc.split(", ")[0]})` : nay);

function card(story, query) {
  const item = find("#tim-mot").content.firstElementChild.cloneNode(true);
  const kept = (name) => story.anchors.find((one) => one.id.startsWith(`${name}:`))?.id.slice(name.length + 1);
  const { meta, filters } = story;
  const link = item.querySelector("a");
  link.href = new URL(story.raw_url.replace(/^\/+/, ""), root).href;
  const where = [place(meta), filters.nam[0], labelled("phong-trao", filters["phong-trao"][0])].join(" · ");
  mark(link, meta.title, query);
  mark(item.querySelector(".where"), where, query);
  const prose = (kept("bai") ?? "").replaceAll("␣", " ");
  reason(item.querySelector(".found"), query, [meta.title, where], meta.vi, prose);
  const kind = filters.loai[0];
  item.querySelector(".badge").classList.add(kind);
  item.querySelector(".badge").textContent = labelled("loai", kind);
  const picture = item.querySelector("img");
  const address = kept("anh");
  if (address) picture.src = new URL(address, root).href;
  else picture.replaceWith(Object.assign(document.createElement("span"), { className: "card-picture no-picture" }));
  return item;
}

let asked = 0;
let shown = null;

async function showMore() {
  const { results, near, query, turn, done } = shown;
  const stories = await Promise.all(results.slice(done, done + STEP).map((one) => one.data()));
  if (turn !== asked) return;
  stories.forEach((story, i) => {
    if (near && done + i === near) {
      const line = Object.assign(document.createElement("li"), { className: "split" });
      line.textContent = others(query);
      list.append(line);
    }
    list.append(card(story, query));
  });
  shown.done = done + stories.length;
  const left = results.length - shown.done;
  more.hidden = !left;
  more.textContent = `Xem thêm ${Math.min(left, STEP)} bài`;
}

const single = (query) => !mended(query).includes(" ");
const any = (query) => (plain(query) === mended(query) ? "có đủ các từ ấy" : "có đủ các từ ấy, kể cả khác dấu");
const others = (query) => (single(query) ? "Các bài có từ bắt đầu như thế" : `Các bài khác ${any(query)}`);

function told({ results, near }, query) {
  const all = results.length;
  if (!all) return query ? `Không tìm thấy bài nào có “${query}”.` : "Không có bài nào khớp với bộ lọc.";
  if (!query) return `${all} bài gương.`;
  if (!near && single(query)) return `${all} bài có từ bắt đầu bằng “${query}”.`;
  if (!near) return `Không bài nào có “${query}” liền nhau; ${all} bài ${any(query)}.`;
  const rest = all - near;
  const tail = single(query) ? "có từ bắt đầu như thế" : `khác ${any(query)}`;
  return `${near} bài có “${query}”${rest ? `, ${rest} bài ${tail}` : ""}.`;
}

// Pages whose name has the words, or of which another name begins with them.
function jumps(query) {
  const words = mended(query);
  const meant = ({ dataset }) =>
    dataset.words.split("|").some((name, also) => (also ? name.startsWith(words) : ` ${name}`.includes(` ${words}`)));
  const found = words.length > 2 ? links.filter(meant).slice(0, 4) : [];
  const copies = found.map((link) => {
    const copy = Object.assign(document.createElement("a"), { href: link.href });
    copy.textContent = link.querySelector("span").textContent;
    return copy;
  });
  find(".jumps").hidden = !copies.length;
  find(".jumps span").replaceChildren(...copies.flatMap((copy, i) => (i ? [", ", copy] : [copy])));
}

function recount(counts) {
  for (const facet of facets) {
    const known = counts[facet.dataset.facet] ?? {};
    for (const label of facet.querySelectorAll("label")) {
      const box = label.querySelector("input");
      label.querySelector("b").firstChild.data = known[box.value] ?? 0;
      label.hidden = !known[box.value] && !box.checked;
    }
    facet.hidden = !facet.querySelector("label:not([hidden])");
  }
}

// The question

function chosen() {
  const groups = {};
  for (const box of boxes) if (box.checked) (groups[box.name] ??= { any: [] }).any.push(box.value);
  return groups;
}

function remember(query) {
  const address = new URL(location.pathname, location.href);
  if (query) address.searchParams.set("q", query);
  for (const box of boxes) if (box.checked) address.searchParams.append(box.name, box.value);
  history.replaceState(null, "", address);
}

async function answer() {
  const turn = ++asked;
  const query = input.value.normalize("NFC").replace(/[\s"'“”‘’]+/g, " ").trim();
  const filters = chosen();
  const picked = boxes.filter((box) => box.checked).length;
  remember(query);
  find(".chosen").textContent = picked ? `(${picked})` : "";
  clear.hidden = !picked;
  const idle = !mended(query) && !picked;
  if (idle) {
    status.textContent = "";
    return reveal(false, true);
  }
  try {
    const found = await ask(query, filters);
    if (turn !== asked) return;
    shown = { ...found, query: mended(query) && query, turn, done: 0 };
    list.replaceChildren();
    recount(found.counts);
    jumps(query);
    await showMore();
    if (turn !== asked) return;
    status.textContent = told(found, query);
    const none = !found.results.length;
    if (none) status.append(" Thử ít từ hơn, hoặc chọn trong các mục dưới đây.");
    reveal(!none || picked > 0, none);
  } catch (fault) {
    if (turn !== asked) return;
    console.error(fault);
    status.textContent = "Chưa tải được phần tìm kiếm. Mời thử lại, hoặc chọn trong các mục dưới đây.";
    reveal(false, true);
  }
}

function reveal(answers, ways) {
  find(".asked").hidden = !answers;
  find(".ways").hidden = !ways;
}

let timer = 0;

function soon() {
  clearTimeout(timer);
  timer = setTimeout(answer, WAIT);
}

input.addEventListener("focus", () => load().catch(() => {}), { once: true });
input.addEventListener("input", soon);
for (const form of page.querySelectorAll("form")) form.addEventListener("submit", (event) => event.preventDefault());
find(".find").addEventListener("submit", () => {
  clearTimeout(timer);
  answer();
});
for (const box of boxes) box.addEventListener("change", answer);
clear.addEventListener("click", () => {
  for (const box of boxes) box.checked = false;
  answer();
  input.focus();
});
more.addEventListener("click", async () => {
  const next = list.children.length;
  await showMore();
  list.children[next]?.querySelector("a")?.focus();
});

const given = new URLSearchParams(location.search);
input.value = given.get("q") ?? "";
for (const box of boxes) box.checked = given.getAll(box.name).includes(box.value);
find(".facets details").open = matchMedia("(min-width: 60rem)").matches;
answer();
