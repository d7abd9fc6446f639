// After a verdict or an error the reader is taken to it, so that it is the first thing heard.
const target = document.querySelector("[data-focus]");
if (target && !location.hash) target.focus({ preventScroll: true });
