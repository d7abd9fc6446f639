// A field that is there to be copied selects itself.
for (const field of document.querySelectorAll("input[readonly]")) field.addEventListener("focus", () => field.select());
