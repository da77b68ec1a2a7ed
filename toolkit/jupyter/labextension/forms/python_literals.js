// Reads Python literals out of a cell's source and writes them back into it.
// A value is null, true, false, a number, a string, an array (list, tuple or set) or an object (dict).

class Unreadable extends Error {}

const ESCAPES = { n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"', a: "\x07", b: "\b", f: "\f", v: "\v", 0: "\0", "\n": "" };
const HEX_DIGITS = { x: 2, u: 4, U: 8 };
const WORDS = { None: null, True: true, False: false };

class Reader {
  constructor(text, at) {
    this.text = text;
    this.at = at;
  }

  fail(reason) {
    throw new Unreadable(`${reason} at ${this.at}`);
  }

  // Inside brackets a literal may run over lines and hold comments.
  skipSpace(inBrackets) {
    for (;;) {
      const char = this.text[this.at];
      if (char === " " || char === "\t" || char === "\f") this.at++;
      else if (inBrackets && (char === "\n" || char === "\r")) this.at++;
      else if (char === "\\" && this.text[this.at + 1] === "\n") this.at += 2;
      else if (char === "#" && inBrackets) {
        while (this.at < this.text.length && this.text[this.at] !== "\n") this.at++;
      } else return;
    }
  }

  literal(inBrackets = false) {
    this.skipSpace(inBrackets);
    const char = this.text[this.at];
    if (char === undefined) this.fail("nothing");
    if (char === "{") return this.braces();
    if (char === "[") return this.sequence("]");
    if (char === "(") return this.parentheses();
    if (this.startsString()) return this.strings(inBrackets);
    const word = /^(?:None|True|False)(?!\w)/.exec(this.text.slice(this.at, this.at + 6));
    if (word) {
      this.at += word[0].length;
      return WORDS[word[0]];
    }
    const number = /^[+-]?\s*(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?(?![\w.])/.exec(this.text.slice(this.at, this.at + 400));
    if (!number) this.fail("no literal");
    this.at += number[0].length;
    return Number(number[0].replace(/[_\s]/g, ""));
  }

  startsString() {
    return /^[rRuU]?['"]/.test(this.text.slice(this.at, this.at + 2));
  }

  // Neighbouring strings are one string.
  strings(inBrackets) {
    let whole = "";
    for (;;) {
      whole += this.string();
      const end = this.at;
      this.skipSpace(inBrackets);
      if (!this.startsString()) {
        if (!inBrackets) this.at = end;
        return whole;
      }
    }
  }

  string() {
    const raw = /[rR]/.test(this.text[this.at]);
    if (/[rRuU]/.test(this.text[this.at])) this.at++;
    const char = this.text[this.at];
    const quote = this.text.startsWith(char.repeat(3), this.at) ? char.repeat(3) : char;
    this.at += quote.length;
    let read = "";
    for (;;) {
      if (this.at >= this.text.length) this.fail("open string");
      if (this.text.startsWith(quote, this.at)) {
        this.at += quote.length;
        return read;
      }
      const next = this.text[this.at++];
      if (next === "\n" && quote.length === 1) this.fail("line break in string");
      read += next === "\\" ? this.escape(raw) : next;
    }
  }

  escape(raw) {
    const char = this.text[this.at++];
    if (raw) return "\\" + char;
    const width = HEX_DIGITS[char];
    if (width) {
      const digits = this.text.slice(this.at, this.at + width);
      const point = /^[0-9a-fA-F]+$/.test(digits) && digits.length === width ? parseInt(digits, 16) : NaN;
      if (!(point <= 0x10ffff)) this.fail("escape");
      this.at += width;
      return String.fromCodePoint(point);
    }
    if (char in ESCAPES) return ESCAPES[char];
    if (/[1-7N]/.test(char)) this.fail("escape");
    return "\\" + char;
  }

  sequence(end) {
    this.at++;
    const values = [];
    for (;;) {
      this.skipSpace(true);
      if (this.text[this.at] === end) {
        this.at++;
        return values;
      }
      values.push(this.literal(true));
      this.skipSpace(true);
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== end) this.fail("list");
    }
  }

  parentheses() {
    const start = this.at;
    const values = this.sequence(")");
    const inner = this.text.slice(start, this.at - 1).trimEnd();
    return values.length === 1 && !inner.endsWith(",") ? values[0] : values;
  }

  braces() {
    this.at++;
    const entries = new Map();
    const members = [];
    let kind = null;
    for (;;) {
      this.skipSpace(true);
      if (this.text[this.at] === "}") {
        this.at++;
        return kind === "set" ? members : Object.fromEntries(entries);
      }
      const key = this.literal(true);
      this.skipSpace(true);
      if (this.text[this.at] === ":" && kind !== "set") {
        kind = "dict";
        this.at++;
        if (typeof key !== "string") this.fail("key");
        entries.set(key, this.literal(true));
      } else if (kind !== "dict") {
        kind = "set";
        members.push(key);
      } else this.fail("dict");
      this.skipSpace(true);
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== "}") this.fail("braces");
    }
  }
}

/** Return where the last `name = literal` stands, as {start, end, value}; null without such a line.
 *  Throws where the name is given anything but a literal. */
export function readAssignment(source, name) {
  const pattern = new RegExp(`^${name}[ \\t]*(?::[^=\\n]*)?=(?!=)[ \\t]*`, "gm");
  let last = null;
  for (const match of source.matchAll(pattern)) {
    const start = match.index + match[0].length;
    const reader = new Reader(source, start);
    const value = reader.literal();
    const end = reader.at;
    reader.skipSpace(false);
    const rest = source[reader.at];
    if (rest !== undefined && !"\n\r#".includes(rest)) reader.fail("more than a literal");
    last = { start, end, value };
  }
  return last;
}

// JSON's escapes are Python's. Beside them: no half surrogates, and marks that turn text round are written out.
const HIDDEN = /[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u007f-\u009f]/g;

function writeString(text) {
  return JSON.stringify(text.toWellFormed()).replace(HIDDEN, (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** Return a value as a Python literal, laid out as a person would. */
export function writeLiteral(value, indent = "") {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "number") return Number.isFinite(value) ? String(Object.is(value, -0) ? 0 : value) : "None";
  if (typeof value === "string") return writeString(value);
  const deeper = indent + "    ";
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((entry) => writeLiteral(entry, deeper))
    : Object.entries(value).map(([key, entry]) => `${writeString(key)}: ${writeLiteral(entry, deeper)}`);
  const [open, close] = isList ? "[]" : "{}";
  if (!parts.length) return open + close;
  const flat = open + parts.join(", ") + close;
  const isSimple = isList && value.every((entry) => typeof entry !== "object" || entry === null);
  if (isSimple && !flat.includes("\n") && flat.length + indent.length <= 80) return flat;
  return `${open}\n${parts.map((part) => `${deeper}${part},\n`).join("")}${indent}${close}`;
}

/** Return the smallest change of a source that gives `name` this value, as {start, end, text}. */
export function assignmentChange(source, name, value) {
  const text = writeLiteral(value);
  const place = readAssignment(source, name);
  if (place) return trimmed(source, { start: place.start, end: place.end, text });
  const lineBreak = source && !source.endsWith("\n") ? "\n" : "";
  return { start: source.length, end: source.length, text: `${lineBreak}${name} = ${text}` };
}

// What stays the same at both ends is left alone, so that two people's changes of one cell can merge.
function trimmed(source, { start, end, text }) {
  const old = source.slice(start, end);
  let head = 0;
  let tail = 0;
  while (head < old.length && head < text.length && old[head] === text[head]) head++;
  while (tail < old.length - head && tail < text.length - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** Return a source without the marks by which an exercise says "write here". */
export function withoutStub(source) {
  return source.replace(/^[ \t]*(# YOUR CODE HERE|raise NotImplementedError\(\)|# ✎)[ \t]*\n?/gm, "").replace(/\n+$/, "");
}
