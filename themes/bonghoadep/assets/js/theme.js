// Before the first paint: what this browser can do, so that nothing moves later when buttons for it appear; and what the
// reader chose here before, a light or dark page and the size of its letters.
(function () {
  var root = document.documentElement;
  root.dataset.scripts = "";
  if (navigator.share || navigator.clipboard) root.dataset.shares = "";
  try {
    var chosen = localStorage.getItem("bonghoadep-theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
    var size = localStorage.getItem("bonghoadep-size");
    if (size === "to" || size === "rat-to") root.dataset.size = size;
  } catch (refused) {
    // Storage may be closed; the system's preference then decides.
  }
})();
