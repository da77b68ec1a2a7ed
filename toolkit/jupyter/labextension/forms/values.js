// What the kinds of fields hold: whether a value fits, what is still open, and what a typed word means.

const MARKS = /[\u064b-\u0652\u0640\u200e\u200f\u061c]/g;

/** Return a word without what does not matter: case, spaces, vowel marks, forms of one Arabic letter. */
export function folded(text) {
  return String(text)
    .trim()
    .toLowerCase()
    .replace(MARKS, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[\s_-]+/g, " ");
}

/** Return how many words a text has, as a person counts them: signs that stand alone are none. */
export function wordCount(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Return the id of the option that a value names by id or by label; null for nothing, undefined for an unknown word. */
export function optionNamed(value, options) {
  if (value === null || value === undefined || value === "") return null;
  const wanted = folded(value);
  const option = options.find(({ id, label }) => folded(id) === wanted || folded(label) === wanted);
  return option?.id;
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isText = (value) => value === null || typeof value === "string";
const isList = (value) => Array.isArray(value);
const isBlank = (value) => value === null || value === undefined || value === "" || (isList(value) && !value.length);

const KINDS = {
  "choose-one": { empty: () => "", fits: isText, open: (value) => (isBlank(value) ? 1 : 0) },
  "choose-several": { empty: () => [], fits: (value) => value === null || isList(value), open: (value) => (isBlank(value) ? 1 : 0) },
  arrange: { empty: () => [], fits: (value) => value === null || isList(value), open: (value) => (isBlank(value) ? 1 : 0) },
  "choose-each": {
    empty: (field) => Object.fromEntries(field.rows.map(({ id }) => [id, ""])),
    fits: (value) => value === null || (isObject(value) && Object.values(value).every(isText)),
    open: (value, field) => field.rows.filter(({ id }) => isBlank(value?.[id])).length,
  },
  number: { empty: () => null, fits: (value) => value === null || typeof value === "number" || typeof value === "string", open: (value) => (isBlank(value) ? 1 : 0) },
  text: { empty: () => "", fits: isText, open: (value) => (isBlank(value?.trim?.()) ? 1 : 0) },
  table: {
    empty: () => [],
    fits: (value) => value === null || (isList(value) && value.every(isObject)),
    open: (value, field) => {
      const rows = value ?? [];
      const missing = Math.max(0, (field.least ?? 1) - rows.length);
      return missing + rows.filter((row) => field.columns.some((column) => !column.optional && openParts(row[column.name], column))).length;
    },
  },
  record: {
    empty: () => ({}),
    fits: (value, field) => value === null || (isObject(value) && field.fields.every((part) => fits(value[part.name] ?? null, part))),
    open: (value, field) => field.fields.reduce((count, part) => count + (part.optional ? 0 : openParts(value?.[part.name], part)), 0),
  },
  app: { empty: () => "", fits: isText, open: (value) => (isBlank(value) ? 1 : 0) },
};

export function fits(value, field) {
  return KINDS[field.widget].fits(value, field);
}

/** Return how many parts of a field are not answered yet. */
export function openParts(value, field) {
  return KINDS[field.widget].open(value ?? null, field);
}

export function emptyValue(field) {
  return KINDS[field.widget].empty(field);
}

/** Return whether every number lies in the range, and every text has the length, that the question asks for. */
export function isAsAsked(value, field) {
  if (isBlank(value)) return true;
  if (field.widget === "number") return !((field.low ?? -Infinity) > value || value > (field.high ?? Infinity));
  if (field.widget === "table") return value.every((row) => field.columns.every((column) => isAsAsked(row[column.name], column)));
  if (field.widget === "record") return field.fields.every((part) => isAsAsked(value[part.name], part));
  if (!field.words) return true;
  const [least, most] = field.words;
  return least <= wordCount(value) && wordCount(value) <= most;
}
