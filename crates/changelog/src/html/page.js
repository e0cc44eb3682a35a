
"use strict";
// Each count becomes a button that shows or hides the changes of its kind.
const hidden = new Set();
const show = () => {
  for (const change of document.querySelectorAll(".change")) change.hidden = hidden.has(change.dataset.class);
  let any = false;
  for (const part of document.querySelectorAll("main > section")) {
    part.hidden = !part.querySelector(".change:not([hidden])");
    any ||= !part.hidden;
  }
  document.getElementById("nothing").hidden = any || !document.querySelector(".change");
};
for (const count of document.querySelectorAll("#counts > li")) {
  const button = document.createElement("button");
  button.type = "button";
  button.title = "Show or hide these";
  button.setAttribute("aria-pressed", "true");
  button.append(...count.childNodes);
  count.append(button);
  button.addEventListener("click", () => {
    const kind = count.dataset.class;
    if (!hidden.delete(kind)) hidden.add(kind);
    button.setAttribute("aria-pressed", String(!hidden.has(kind)));
    show();
  });
}
// A link to what is hidden shows it.
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.hidden || target?.closest("[hidden]")) document.querySelectorAll("#counts button[aria-pressed=false]").forEach((it) => it.click());
  target?.scrollIntoView();
});
