// Small helpers. Everything that came over the network goes in as text, never as markup.

/** An element with attributes and children; absent children are left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** Gives an element these children instead of its own; absent ones are left out. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined));
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

// One shape for each priority, as medical alarms have them; a ring for what is over, a dot for what asks for nothing.
const SHAPES = {
  high: [["path", { d: "M9 1 17.5 16.5H.5Z", fill: "currentColor" }]],
  medium: [["path", { d: "M9 1 17 9 9 17 1 9Z", fill: "currentColor" }]],
  low: [["rect", { x: 2, y: 2, width: 14, height: 14, rx: 2, fill: "none", stroke: "currentColor", "stroke-width": 3 }]],
  was: [["circle", { cx: 9, cy: 9, r: 6, fill: "none", stroke: "currentColor", "stroke-width": 2 }]],
  none: [["circle", { cx: 9, cy: 9, r: 3.5, fill: "currentColor" }]],
};

export function shape(priority) {
  return svg("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" },
    ...SHAPES[priority].map(([name, attributes]) => svg(name, attributes)));
}

/** Shape and word in the colour of the priority. */
export function mark(priority, word) {
  return el("span", { class: `mark ${priority}` }, shape(priority), word);
}
