// Blood pressure of one visit: a bar from diastolic to systolic for each reading, against the values before the dose.

import { el, svg } from "./dom.js";
import { clock } from "./time.js";
import { visit } from "./words.js";

const WIDEST = 520, HEIGHT = 150, LEFT = 34, BOTTOM = 18;

/** @param room in pixels, so that letters keep their size */
export function curve(readings, baseline, room) {
  if (readings.length < 2) return null;
  const width = Math.min(WIDEST, room);
  const values = readings.flatMap(r => [r.data.systolic, r.data.diastolic]);
  const low = Math.floor(Math.min(60, ...values) / 20) * 20, high = Math.ceil(Math.max(160, ...values) / 20) * 20;
  const from = readings[0].at, to = readings.at(-1).at;
  const x = at => LEFT + 14 + (to - from === 0 ? 0 : (at - from) / (to - from)) * (width - LEFT - 40);
  const y = value => (high - value) / (high - low) * (HEIGHT - BOTTOM - 8) + 8;
  const text = (tx, ty, words, anchor) => {
    const t = svg("text", { x: tx, y: ty, "text-anchor": anchor });
    t.textContent = words;
    return t;
  };
  const parts = [];
  for (let value = low; value <= high; value += 40) {
    parts.push(svg("line", { class: "grid", x1: LEFT, x2: width, y1: y(value), y2: y(value) }), text(LEFT - 6, y(value) + 4, value, "end"));
  }
  if (baseline) {
    for (const value of [baseline.systolic, baseline.diastolic].filter(v => v !== undefined)) {
      parts.push(svg("line", { class: "base", x1: LEFT, x2: width, y1: y(value), y2: y(value) }));
    }
  }
  for (const { at, data } of readings) {
    parts.push(svg("line", { class: "band", x1: x(at), x2: x(at), y1: y(data.systolic), y2: y(data.diastolic) }),
      svg("circle", { class: "reading", cx: x(at), cy: y(data.systolic), r: 3.5 }),
      svg("circle", { class: "reading", cx: x(at), cy: y(data.diastolic), r: 3.5 }));
  }
  parts.push(text(x(from), HEIGHT - 2, clock(from), "middle"), text(x(to), HEIGHT - 2, clock(to), "middle"));
  const said = readings.map(r => `${clock(r.at)} ${r.data.systolic} over ${r.data.diastolic}`).join(", ");
  return el("figure", { class: "curve" },
    el("figcaption", { class: "small quiet" }, `Blood pressure in ${visit(readings[0].data.visit)}, mmHg${baseline ? "; dashed: before the dose" : ""}`),
    svg("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": `Blood pressure: ${said}` }, ...parts));
}
