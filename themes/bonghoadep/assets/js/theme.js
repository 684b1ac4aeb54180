// Before the first paint: the reader's choice of a light or dark page, if one was made here before.
(function () {
  var root = document.documentElement;
  try {
    var chosen = localStorage.getItem("bonghoadep-theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch (refused) {
    // Storage may be closed; the system's preference then decides.
  }
})();
