// Gives a list of what is wrong with the page for somebody who reads it otherwise than most, each in words.
() => {
  const faults = [];
  const all = (wanted) => [...document.querySelectorAll(wanted)];
  const isShown = (one) => one.checkVisibility() && !one.closest("[inert]");
  const said = (one) => one.outerHTML.slice(0, 120);
  const named = (ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const name = (one) => (one.hasAttribute("aria-labelledby") ? named(one.getAttribute("aria-labelledby"))
    : one.getAttribute("aria-label") || [...(one.labels ?? [])].map((label) => label.textContent).join(" ")
      || (one.matches("a, button, summary") ? one.textContent : "")).trim();

  // names
  for (const one of all("input:not([type=hidden]), select, textarea, button, a, summary").filter(isShown)) {
    if (one.getAttribute("aria-hidden") === "true") {
      if (one.tabIndex >= 0) faults.push(`reached but never said: ${said(one)}`);
    } else if (!name(one)) faults.push(`nameless: ${said(one)}`);
  }
  for (const one of all("input[type=radio], input[type=checkbox]"))
    if (!one.closest("fieldset")?.querySelector("legend")?.textContent.trim()) faults.push(`no legend: ${said(one)}`);
  for (const one of all("button[aria-label], summary[aria-label]")) {
    const seen = one.textContent.trim().toLowerCase();
    if (!one.getAttribute("aria-label").toLowerCase().includes(seen)) faults.push(`says other words: ${said(one)}`);
  }

  // ids, and what refers to them
  const ids = all("[id]").map((one) => one.id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) faults.push(`twice the id ${id}`);
  for (const attribute of ["for", "aria-describedby", "aria-labelledby"])
    for (const one of all(`[${attribute}]`))
      for (const id of one.getAttribute(attribute).split(" "))
        if (!document.getElementById(id)) faults.push(`${attribute} leads nowhere: ${id}`);
  for (const one of all(".problem a"))
    if (!document.getElementById(one.hash.slice(1))?.matches("input, select, textarea")) faults.push(`no box: ${said(one)}`);

  // headings and language
  const levels = all("h1, h2, h3, h4, h5, h6").filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]));
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) faults.push(`headings begin ${levels}`);
  levels.forEach((level, at) => { if (at && level > levels[at - 1] + 1) faults.push(`headings leap: ${levels}`); });
  if (document.documentElement.lang !== "en-GB") faults.push("no language");
  if (!document.title.trim()) faults.push("no title");

  // contrast, as WCAG 2.2 counts it
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const texts = all("body *").filter(isShown).filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  for (const one of texts) {
    const found = ratio(channels(getComputedStyle(one).color), ground(one));
    if (found < 4.5) faults.push(`contrast ${found.toFixed(2)}: ${said(one)}`);
  }
  for (const one of all(".box, .button").filter(isShown)) {
    const found = ratio(channels(getComputedStyle(one).borderColor), ground(one.parentElement));
    const body = ratio(ground(one), ground(one.parentElement));
    if (Math.max(found, body) < 3) faults.push(`edge ${found.toFixed(2)}: ${said(one)}`);
  }

  // a finger, and the smallest telephone
  for (const one of all("button, select, input:not([type=hidden]), textarea").filter(isShown)) {
    const { width, height } = one.getBoundingClientRect();
    if (one.getAttribute("aria-hidden") !== "true" && Math.min(width, height) < 24) faults.push(`small: ${said(one)}`);
  }
  if (document.documentElement.scrollWidth > window.innerWidth) faults.push("runs off the side");
  return faults;
}
