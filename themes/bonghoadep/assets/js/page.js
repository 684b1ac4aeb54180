// Small conveniences; every page is whole without them.
(function () {
  "use strict";
  var root = document.documentElement;

  // Mark the section the reader is in.
  var section = document.body.dataset.section;
  document.querySelectorAll("header a[data-section]").forEach(function (link) {
    if (section && link.dataset.section === section) link.setAttribute("aria-current", "true");
  });

  // Light or dark, remembered on this device only.
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var toggle = document.querySelector(".theme-switch");
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
  }
  function tell() {
    toggle.setAttribute("aria-pressed", String(isDark()));
  }
  if (toggle) {
    toggle.setAttribute("aria-label", "Nền tối");
    tell();
    dark.addEventListener("change", tell);
    toggle.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      tell();
      try {
        localStorage.setItem("bonghoadep-theme", root.dataset.theme);
      } catch (refused) {
        // The choice then lasts as long as the page.
      }
    });
  }

  // Close the phone's contents on Escape or a click elsewhere.
  var menu = document.querySelector(".menu-small");
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", function (event) {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // Larger type, remembered on this device only.
  document.querySelectorAll(".sizes").forEach(function (group) {
    var sizes = group.querySelectorAll("[data-size]");
    function press() {
      sizes.forEach(function (button) {
        button.setAttribute("aria-pressed", String(button.dataset.size === (root.dataset.size || "")));
      });
    }
    press();
    group.addEventListener("click", function (event) {
      var button = event.target.closest("[data-size]");
      if (!button) return;
      root.dataset.size = button.dataset.size;
      press();
      try {
        localStorage.setItem("bonghoadep-size", button.dataset.size);
      } catch (refused) {
        // The choice then lasts as long as the page.
      }
    });
  });

  function answer(button, words) {
    var label = button.textContent;
    button.textContent = words;
    button.setAttribute("aria-live", "polite");
    setTimeout(function () {
      button.textContent = label;
    }, 2500);
  }

  function copy(button, text) {
    navigator.clipboard.writeText(text).then(
      function () {
        answer(button, "Đã chép");
      },
      function () {
        answer(button, "Chưa chép được");
      }
    );
  }

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    button.addEventListener("click", function () {
      copy(button, document.getElementById(button.dataset.copy).textContent.trim());
    });
  });

  // The phone's own sheet, Zalo among the rest; where there is none, the address is copied.
  document.querySelectorAll("[data-share]").forEach(function (button) {
    var address = document.querySelector("link[rel=canonical]").href;
    button.addEventListener("click", function () {
      if (!navigator.share) return copy(button, address);
      navigator.share({ title: document.title, url: address }).catch(function () {
        // The reader closed the sheet.
      });
    });
  });
})();
