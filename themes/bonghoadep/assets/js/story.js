// A story's own tools: pass it on, copy how to cite it, hear it. The page is whole without them.
(function () {
  "use strict";
  var told = document.querySelector("[data-told]");

  function tell(button, words) {
    var label = button.textContent;
    button.textContent = words;
    told.textContent = words;
    setTimeout(function () {
      button.textContent = label;
      told.textContent = "";
    }, 2500);
  }

  function copy(button, text) {
    navigator.clipboard.writeText(text).then(
      function () {
        tell(button, "Đã chép");
      },
      function () {
        tell(button, "Chưa chép được");
      }
    );
  }

  // The phone's own sheet, Zalo among the rest; where there is none, the address is copied.
  document.querySelectorAll("[data-share]").forEach(function (button) {
    var address = document.querySelector("link[rel=canonical]").href;
    if (!navigator.share && !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      if (!navigator.share) return copy(button, address);
      navigator.share({ title: document.title, url: address }).catch(function () {
        // The reader closed the sheet.
      });
    });
  });

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var text = document.getElementById(button.dataset.copy);
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(button, text.textContent.trim());
    });
  });

  // Read aloud by a Vietnamese voice that is on this device; voices that send the text away are not asked.
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
