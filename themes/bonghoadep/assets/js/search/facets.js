// What stories can be filtered by. Values of one facet add up, facets narrow one another; a count says what a value
// would give. outputs/search/facets.py makes the columns.

const DIGITS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((one) => !"\\<>&".includes(one));
const VALUE = new Map(DIGITS.map((digit, i) => [digit, i]));

export class Facets {
  constructor(table) {
    this.stories = table.stories;
    this.all = table.facets.map((facet) => ({
      ...facet,
      options: facet.options.map(([value, label, above, former]) => ({ value, label, above, former: Boolean(former) })),
      column: Uint16Array.from({ length: table.stories }, (_, i) => digits(facet.column, facet.column.length / table.stories, i)),
    }));
  }

  facet(name) {
    return this.all.find((one) => one.name === name);
  }

  label(name, value) {
    return this.facet(name)?.options.find((one) => one.value === value)?.label ?? value;
  }

  // The stories that pass, and for each facet how many each of its values would give. `chosen`: sets of values by name.
  narrow(chosen, stands) {
    const tests = this.all.map((facet) => test(facet, chosen.get(facet.name)));
    const counts = this.all.map((facet) => new Uint32Array(facet.options.length));
    const passed = [];
    for (let story = 0; story < this.stories; story++) {
      if (!stands(story)) continue;
      let failed = -1;
      let failures = 0;
      for (let i = 0; i < tests.length && failures < 2; i++)
        if (tests[i] && !tests[i][this.all[i].column[story]]) {
          failed = i;
          failures++;
        }
      if (failures > 1) continue;
      if (!failures) passed.push(story);
      for (let i = 0; i < tests.length; i++)
        if (!failures || failed === i)
          for (const option of this.all[i].sets[this.all[i].column[story]]) counts[i][option]++;
    }
    return { passed, counts };
  }
}

// Which of a facet's sets of values pass; nothing where nothing is chosen.
function test(facet, values) {
  if (!values?.size) return null;
  const wanted = new Set(facet.options.flatMap(({ value }, i) => (values.has(value) ? [i] : [])));
  return facet.sets.map((set) => set.some((option) => wanted.has(option)));
}

const digits = (column, width, story) =>
  [...column.substr(story * width, width)].reduce((number, digit) => number * DIGITS.length + VALUE.get(digit), 0);
