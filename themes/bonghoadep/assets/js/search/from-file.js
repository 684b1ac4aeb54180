// Read from a disk (file:), a page may neither load modules nor fetch an index; the page then says so.
if (location.protocol === "file:") document.querySelector(".search")?.classList.add("from-file");
