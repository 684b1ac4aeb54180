// Starts the editor: in Vietnamese throughout, and so that what an editor left empty is left out of the file.

window.CMS_MANUAL_INIT = true;

const isEmpty = (value) => value === undefined || value === null || value === "" || value.size === 0;

// Lists and mappings are those of Immutable, which Decap keeps its entries in. An empty key would be a fault.
const pruned = (value) =>
  value && typeof value.filterNot === "function" ? value.map(pruned).filterNot(isEmpty) : value;

const translated = (phrases, words) => {
  const whole = structuredClone(phrases);
  for (const [path, text] of Object.entries(words)) {
    const steps = path.split(".");
    const last = steps.pop();
    const group = steps.reduce((found, step) => (found[step] ??= {}), whole);
    group[last] = text;
  }
  return whole;
};

document.addEventListener("DOMContentLoaded", () => {
  const { CMS, VIETNAMESE } = window;
  CMS.registerLocale("vi", translated(CMS.getLocale("vi"), VIETNAMESE));
  CMS.registerEventListener({
    name: "preSave",
    handler: ({ entry }) => pruned(entry.get("data")),
  });
  CMS.init();
});
