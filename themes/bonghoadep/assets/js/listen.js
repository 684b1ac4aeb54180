// A story read aloud by a Vietnamese voice that is on this device; voices that send the text away are not asked.
(function () {
  "use strict";
  var listen = document.querySelector("[data-listen]");
  var speech = window.speechSynthesis;
  var voice = null;

  function offer() {
    voice = speech.getVoices().find(function (one) {
      return one.localService && /^vi\b/i.test(one.lang);
    });
    listen.hidden = !voice;
  }

  function parts() {
    var found = document.querySelectorAll(".story h1, .story .citation, .prose h2, .prose p, .prose li, .prose td, .prose th");
    return Array.prototype.map.call(found, function (part) {
      return part.textContent.trim();
    });
  }

  function stop() {
    speech.cancel();
    listen.setAttribute("aria-pressed", "false");
    listen.textContent = "Nghe bài";
  }

  function start() {
    var all = parts();
    listen.setAttribute("aria-pressed", "true");
    listen.textContent = "Dừng đọc";
    all.forEach(function (text, i) {
      var said = new SpeechSynthesisUtterance(text);
      said.voice = voice;
      said.lang = voice.lang;
      if (i === all.length - 1) said.onend = stop;
      speech.speak(said);
    });
  }

  if (listen && speech) {
    offer();
    speech.addEventListener("voiceschanged", offer);
    listen.addEventListener("click", function () {
      if (listen.getAttribute("aria-pressed") === "true") stop();
      else start();
    });
    window.addEventListener("pagehide", function () {
      speech.cancel();
    });
  }
})();
