// What a lesson's cell rests on: the code cells above it that this kernel has not run yet.

// A question is answered without the kernel, and in an exercise answers and their checks are left alone.
function isLeftAlone(model) {
  const mashura = model.getMetadata("mashura");
  return Boolean(mashura?.question || mashura?.scene || mashura?.recall || model.getMetadata("nbgrader"));
}

/** Return the code cells above a cell that are not among the ids in `ran`, from top to bottom. */
export function cellsAbove(content, cell, ran) {
  const above = content.widgets.slice(0, content.widgets.indexOf(cell));
  return above.filter(({ model }) => model.type === "code" && !ran.has(model.id) && !isLeftAlone(model));
}
