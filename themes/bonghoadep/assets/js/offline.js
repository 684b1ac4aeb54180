// Reading without a network: from a folder (file:), and of what the device has kept.
(function () {
  "use strict";
  var root = new URL("../../", document.currentScript.src);

  // No server looks for the index of a folder here, so links name it.
  if (location.protocol === "file:") {
    var whole = function (address) {
      return address.replace(/\/(?=$|[?#])/, "/index.html");
    };
    ["click", "auxclick"].forEach(function (kind) {
      document.addEventListener(kind, function (event) {
        var link = event.target.closest && event.target.closest("a[href]");
        if (link && link.protocol === "file:") link.href = whole(link.href);
      }, true);
    });
    document.addEventListener("submit", function (event) {
      event.target.action = whole(event.target.action);
    }, true);
    return;
  }
  if (!navigator.serviceWorker || !window.caches) return;

  // The worker, also a new one, is told what this page is made of, and keeps it if it is a story.
  var workers = navigator.serviceWorker;
  function tell() {
    var loaded = performance.getEntriesByType("resource").map(function (one) {
      return one.name;
    });
    var shown = Array.from(document.querySelectorAll("main img"), function (one) {
      return one.currentSrc;
    });
    workers.controller.postMessage({ page: location.href, parts: Array.from(new Set(loaded.concat(shown))) });
  }
  window.addEventListener("load", function () {
    workers.addEventListener("controllerchange", tell);
    if (workers.controller) tell();
    workers.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" }).catch(function () {
      // Storage may be closed; pages then need the network.
    });
  });

  // The offline page lists the stories that were kept, the last one read first.
  var list = document.querySelector("[data-kept]");
  if (!list) return;
  caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) {
      return name.indexOf("bai ") === 0;
    }).reverse().map(function (name) {
      var url = name.split(" ")[2];
      return caches.match(url).then(function (answer) {
        return answer.text();
      }).then(function (text) {
        var link = document.createElement("a");
        link.href = url;
        link.textContent = new DOMParser().parseFromString(text, "text/html").querySelector("h1").textContent;
        return link;
      });
    }));
  }).then(function (links) {
    links.forEach(function (link) {
      list.querySelector("ul").appendChild(document.createElement("li")).appendChild(link);
    });
    list.hidden = !links.length;
    document.querySelector("[data-none]").hidden = !!links.length;
  });
})();
