// Sorts rows of texts by ICU's Vietnamese collator, the first text first: rows in, rows out, as JSON.
const collator = new Intl.Collator("vi");
if (collator.resolvedOptions().locale !== "vi") throw new Error("this node has no Vietnamese");
const rows = JSON.parse(require("fs").readFileSync(0, "utf8"));
rows.sort((one, other) => one.reduce((found, text, n) => found || collator.compare(text, other[n]), 0));
process.stdout.write(JSON.stringify(rows));
