// The filters beside the results, and what is chosen of them.

const FEW = 8;

const element = (name, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
};

const unseen = (text) => element("span", { className: "unseen" }, text);

export class Filters {
  // `changed` is called when the reader has chosen; `chosen` holds sets of values by the name of their facet.
  constructor(box, chips, facets, chosen, changed) {
    Object.assign(this, { box, chips, facets, chosen, changed, whole: new Set() });
    for (const [name, values] of chosen)
      for (const value of values)
        if (!facets.facet(name)?.options.some((option) => option.value === value)) values.delete(value);
    this.groups = facets.all.map((facet) => this.group(facet));
    box.append(...this.groups.map(({ node }) => node));
  }

  group(facet) {
    const list = element("div", { className: "options" });
    const more = element("button", { type: "button", className: "plain-button whole", hidden: true });
    const tally = element("span", { className: "chosen" });
    const node = element("details", {}, element("summary", {}, `${facet.label} `, tally), list, more);
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", facet.label);
    node.open = this.chosen.get(facet.name)?.size > 0;
    const group = { facet, node, list, more, tally, lines: new Map() };
    more.addEventListener("click", () => {
      this.whole.add(facet.name);
      this.show(this.counts);
      list.querySelectorAll("input")[FEW]?.focus();
    });
    return group;
  }

  line(group, option) {
    if (!group.lines.has(option)) {
      const input = element("input", { type: "checkbox", name: group.facet.name, value: option.value });
      const count = element("b");
      const label = option.former ? `${option.label} (tên cũ)` : option.label;
      const line = element("label", {}, input, " ", element("span", {}, label), " ", count);
      input.addEventListener("change", () => this.choose(group.facet.name, option.value, input.checked));
      group.lines.set(option, { line, input, count });
    }
    return group.lines.get(option);
  }

  choose(name, value, on) {
    if (!this.chosen.has(name)) this.chosen.set(name, new Set());
    this.chosen.get(name)[on ? "add" : "delete"](value);
    if (name === "tinh") this.leaveCommunes();
    this.changed();
  }

  // A commune is chosen within a province that is chosen.
  leaveCommunes() {
    const communes = this.chosen.get("xa");
    const provinces = this.chosen.get("tinh");
    for (const { value, above } of this.facets.facet("xa").options) if (!provinces.has(above)) communes?.delete(value);
  }

  show(counts) {
    this.counts = counts;
    this.groups.forEach((group, i) => this.showGroup(group, counts[i]));
    this.showChips();
  }

  showGroup(group, counts) {
    const { facet, node, list, more, tally } = group;
    const values = this.chosen.get(facet.name) ?? new Set();
    const provinces = this.chosen.get("tinh") ?? new Set();
    const offered = facet.options.flatMap((option, i) => {
      const on = values.has(option.value);
      const fits = facet.name !== "xa" || provinces.has(option.above);
      return on || (fits && counts[i]) ? [{ option, on, count: counts[i] }] : [];
    });
    const cut = offered.length > FEW + 2 && !this.whole.has(facet.name);
    const shown = cut ? offered.filter(({ on }, i) => on || i < FEW) : offered;
    const nodes = shown.map(({ option, on, count }) => {
      const made = this.line(group, option);
      made.input.checked = on;
      made.count.replaceChildren(count.toLocaleString("vi"), unseen(" bài"));
      return made.line;
    });
    if (nodes.length !== list.children.length || nodes.some((one, i) => one !== list.children[i])) keepFocus(list, nodes);
    node.hidden = !nodes.length;
    more.hidden = !cut;
    more.textContent = `Tất cả ${offered.length}`;
    tally.textContent = values.size ? `(${values.size})` : "";
  }

  showChips() {
    const all = [...this.chosen].flatMap(([name, values]) => [...values].map((value) => [name, value]));
    const chips = all.map(([name, value]) => {
      const label = this.facets.label(name, value);
      const chip = element("button", { type: "button", className: "chip" }, label);
      chip.setAttribute("aria-label", `Bỏ lọc: ${label}`);
      chip.addEventListener("click", () => this.drop(chip, name, value));
      return chip;
    });
    if (all.length > 1) {
      const clear = element("button", { type: "button", className: "plain-button clear" }, "Bỏ hết");
      clear.addEventListener("click", () => this.clear());
      chips.push(clear);
    }
    this.chips.replaceChildren(...chips);
    this.chips.hidden = !all.length;
  }

  drop(chip, name, value) {
    const at = [...this.chips.children].indexOf(chip);
    this.choose(name, value, false);
    (this.chips.children[at] ?? this.chips.lastElementChild ?? document.querySelector("#tim")).focus();
  }

  clear() {
    this.chosen.clear();
    this.changed();
    document.querySelector("#tim").focus();
  }

  get picked() {
    return [...this.chosen.values()].reduce((sum, values) => sum + values.size, 0);
  }
}

function keepFocus(list, nodes) {
  const held = document.activeElement;
  list.replaceChildren(...nodes);
  if (held !== document.activeElement && list.contains(held)) held.focus();
}
