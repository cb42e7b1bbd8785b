// Without this the page works all the same; with it, it leads to what is new and shows what arrives meanwhile.
"use strict";

const EVERY_MS = 5000;

// A newcomer's first page is read from its top.
function goToWhatIsNew() {
  if (!location.search && !location.hash) return;
  const target = document.getElementById(location.hash.slice(1) || "newest");
  if (!target) return;
  target.scrollIntoView({ block: location.hash ? "start" : "nearest" });
  if (location.hash && document.activeElement === document.body) target.focus({ preventScroll: true });
}

// Only what is new or redrawn is put into the live region, so that a screen reader says that and nothing else.
function bringUpToDate(log, freshLog) {
  for (const fresh of [...freshLog.querySelectorAll("[data-message]")]) {
    const standing = log.querySelector(`[data-message="${fresh.dataset.message}"]`);
    if (standing && standing.dataset.version === fresh.dataset.version) continue;
    if (fresh.id === "newest") document.getElementById("newest")?.removeAttribute("id");
    if (standing) standing.replaceWith(fresh);
    else log.firstElementChild.append(fresh);
  }
}

// Where somebody is, nothing is replaced.
async function lookForNews() {
  const log = document.getElementById("log");
  const side = document.querySelector(".side");
  if (!log) return; // one's own page is made when it is opened
  const isBusy = document.querySelector(".panel") || [log, side].some((one) => one.contains(document.activeElement));
  if (document.hidden || isBusy) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  bringUpToDate(log, page.getElementById("log"));
  const freshSide = page.querySelector(".side");
  if (freshSide.textContent === side.textContent) return;
  freshSide.querySelector(".boards").open = side.querySelector(".boards").open;
  side.replaceWith(freshSide);
}

// A link to the list of boards finds it folded out.
function unfold() {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

unfold();
goToWhatIsNew();
setInterval(lookForNews, EVERY_MS);
