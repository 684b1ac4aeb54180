// The search page. Nothing of the index is fetched before a reader turns to it.

import { card } from "./cards.js";
import { Facets } from "./facets.js";
import { Filters } from "./filters.js";
import { Index } from "./index.js";
import { ALL, GROWING, SOME, kindOf, rank, readings, shortened } from "./rank.js";
import { asked as wordsOf } from "./words.js";

const page = document.querySelector(".search");
const root = new URL(page.dataset.root, location.href);
const index = new Index(new URL(`${page.dataset.index}/`, location.href));
const find = (selector) => page.querySelector(selector);
const input = find("#tim");
const status = find("#tim-duoc");
const list = find(".cards");
const more = find(".more");
const panel = find(".facets");
const links = [...page.querySelectorAll(".ways a[data-words]")];

const STEP = 10;
const WAIT = 160;
const LONGEST = 24;
const NAMES = ["phong-trao", "tinh", "xa", "loai", "nam", "linh-vuc", "cap"];

// What is asked

const given = new URLSearchParams(location.search);
const chosen = new Map(NAMES.map((name) => [name, new Set(given.getAll(name))]));
input.value ||= given.get("q") ?? "";

let filters = null;

async function load() {
  const table = await index.table();
  filters ??= new Filters(find(".filters"), find(".chips"), new Facets(table), chosen, answer);
  return table;
}

const question = () => input.value.normalize("NFC").replace(/\s+/g, " ").trim();

function remember(query) {
  const address = new URL(location.pathname, location.href);
  if (query) address.searchParams.set("q", query);
  for (const name of NAMES) for (const value of chosen.get(name) ?? []) address.searchParams.append(name, value);
  if (address.href !== location.href) history.replaceState(null, "", address);
}

// What is answered

let turn = 0;
let shown = null;

async function answer() {
  const mine = ++turn;
  const query = question();
  const words = wordsOf(query).slice(0, LONGEST);
  remember(query);
  try {
    if (!words.length && !panel.open && !picked()) {
      if (query) none(query);
      else idle();
      return;
    }
    const table = await load();
    const scores = words.length ? await rank(index, words, !input.value.endsWith(" ")) : null;
    if (mine !== turn) return;
    const { passed, counts } = filters.facets.narrow(chosen, (story) => !scores || scores[story] > 0);
    if (scores) passed.sort((a, b) => scores[b] - scores[a] || a - b);
    filters.show(counts);
    find(".facets > summary .chosen").textContent = filters.picked ? `(${filters.picked})` : "";
    const kinds = scores ? passed.map((story) => kindOf(scores[story])) : [];
    shown = { passed, kinds, query, words, mine, done: 0, readings: words.length ? readings(words, shortened(table)) : [] };
    await fill(true);
    if (mine !== turn) return;
    jumps(words);
    status.textContent = told(shown);
    find(".see").textContent = passed.length ? `Xem ${tally(passed.length)} bài` : "Đóng bộ lọc";
    reveal(passed.length > 0, !passed.length && !filters.picked);
  } catch (fault) {
    if (mine !== turn) return;
    console.error(fault);
    status.textContent = "Chưa tải được phần tìm kiếm. Mời tải lại trang, hoặc chọn trong các mục dưới đây.";
    reveal(false, true);
  }
}

const picked = () => [...chosen.values()].some((values) => values.size);

function idle() {
  shown = null;
  status.textContent = "";
  reveal(false, true);
}

function none(query) {
  status.textContent = `Không tìm thấy bài nào có “${query}”.`;
  reveal(false, true);
}

function reveal(results, ways) {
  find(".answers").hidden = !results;
  find(".ways").hidden = !ways;
  page.classList.toggle("answered", results || picked());
}

// What is seen

async function fill(afresh) {
  const { passed, kinds, mine, done, readings } = shown;
  const numbers = passed.slice(done, done + STEP);
  const stories = await Promise.all(numbers.map((number) => index.story(number)));
  if (mine !== turn) return;
  const near = kinds.findIndex((kind) => kind <= ALL);
  const items = stories.flatMap((story, i) => {
    const item = card(find("#tim-mot"), story, filters.facets.label("loai", story.kind), readings, root);
    return near > 0 && done + i === near ? [split(), item] : [item];
  });
  if (afresh) list.replaceChildren(...items);
  else list.append(...items);
  shown.done = done + stories.length;
  const left = passed.length - shown.done;
  more.hidden = !left;
  more.textContent = `Xem thêm ${Math.min(left, STEP)} bài`;
}

function split() {
  const line = Object.assign(document.createElement("li"), { className: "split" });
  line.textContent = "Các bài khác có đủ các từ ấy, nhưng không liền nhau";
  return line;
}

const tally = (number) => number.toLocaleString("vi");

function told({ passed, kinds, query, words }) {
  const all = passed.length;
  if (!words.length) return all ? `${tally(all)} bài gương, mới nhất trước.` : "Không có bài nào khớp với bộ lọc.";
  if (!all) return `Không tìm thấy bài nào có “${query}”${filters.picked ? " trong phần đã lọc" : ""}. Thử ít từ hơn, hoặc gõ không dấu.`;
  const near = kinds.filter((kind) => kind > ALL).length;
  const best = kinds[0];
  if (best === SOME) return `Không bài nào có đủ các từ ấy; ${tally(all)} bài có một phần của “${query}”.`;
  if (best === ALL) return `Không bài nào có “${query}” liền nhau; ${tally(all)} bài có đủ các từ ấy.`;
  const rest = all - near;
  const start = best === GROWING ? `${tally(near)} bài có chữ bắt đầu bằng “${query}”` : `${tally(near)} bài có “${query}”`;
  return `${start}${rest ? `, ${tally(rest)} bài có đủ các từ ấy nhưng không liền nhau` : ""}.`;
}

// Pages whose name has the words, or of which another name begins with them.
function jumps(words) {
  const wanted = words.map((word) => word.bare).join(" ");
  const meant = ({ dataset }) =>
    dataset.words.split("|").some((name, also) => (also ? name.startsWith(wanted) : ` ${name} `.includes(` ${wanted} `)));
  const found = wanted.length > 2 ? links.filter(meant).slice(0, 4) : [];
  const copies = found.map((link) => {
    const copy = Object.assign(document.createElement("a"), { href: link.href });
    copy.textContent = link.querySelector("span").textContent;
    return copy;
  });
  find(".jumps").hidden = !copies.length;
  find(".jumps span").replaceChildren(...copies.flatMap((copy, i) => (i ? [", ", copy] : [copy])));
}

// What the reader does

let timer = 0;

input.addEventListener("focus", () => load().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(answer, WAIT);
});
for (const form of page.querySelectorAll("form")) form.addEventListener("submit", (event) => event.preventDefault());
find(".find").addEventListener("submit", () => {
  clearTimeout(timer);
  answer();
});
find(".filter-form").addEventListener("submit", () => {
  panel.open = false;
  panel.querySelector("summary").focus();
});
panel.addEventListener("toggle", () => panel.open && !shown && answer());
more.addEventListener("click", async () => {
  const next = list.children.length;
  await fill(false);
  list.children[next]?.querySelector("a")?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  input.focus();
});

if (input.value || picked()) {
  panel.open = matchMedia("(min-width: 60rem)").matches;
  answer();
}
