// chrono-node behind the protocol of run.py: node chrono.js DOCUMENTS ANSWERS
// NODE_PATH names the folder that holds chrono-node. It knows no past reading: `forwardDate` is off.
const fs = require("fs");
const chrono = require("chrono-node");

const [, , documents, answers] = process.argv;
const rows = fs.readFileSync(documents, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const two = (number) => String(number).padStart(2, "0");

/** Type and value, as fine as what chrono says it knows. */
function told(part) {
  const day = `${String(part.get("year")).padStart(4, "0")}-${two(part.get("month"))}-${two(part.get("day"))}`;
  if (part.isCertain("hour")) return ["TIME", `${day}T${two(part.get("hour"))}:${two(part.get("minute"))}`];
  if (part.isCertain("day") || part.isCertain("weekday")) return ["DATE", day];
  if (part.isCertain("month")) return ["DATE", day.slice(0, 7)];
  return part.isCertain("year") ? ["DATE", day.slice(0, 4)] : ["DATE", day];
}

/** Answers to one document; a range is given by its first end for all of its words. */
function tag(row) {
  const [year, month, day] = row.dct.slice(0, 10).split("-").map(Number);
  return chrono.parse(row.text, { instant: new Date(year, month - 1, day, 12) }).map((found) => {
    const [type, value] = told(found.start);
    return { start: found.index, end: found.index + found.text.length, type, value };
  });
}

/** Offsets in code points instead of UTF-16 units; not part of what is timed. */
function placed(text, found) {
  const points = (end) => [...text.slice(0, end)].length;
  return { ...found, start: points(found.start), end: points(found.end) };
}

rows.slice(0, 20).forEach(tag);
const begun = process.cpuUsage();
const all = rows.map(tag);
const used = process.cpuUsage(begun);
const lines = rows.map((row, index) => JSON.stringify({ doc_id: row.doc_id, timexes: all[index].map((one) => placed(row.text, one)) }));
fs.writeFileSync(answers, [JSON.stringify({ cpu: (used.user + used.system) / 1e6 }), ...lines].join("\n") + "\n");
