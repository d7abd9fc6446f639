// On a wide screen the briefing lies open beside the question; on a phone it stays folded.
const wide = matchMedia("(min-width: 62rem)");
const folded = document.querySelectorAll("details[data-unfold]");
const follow = () => folded.forEach((part) => {
  part.open = wide.matches;
  part.classList.toggle("is-unfolded", wide.matches);
});
follow();
wide.addEventListener("change", follow);
