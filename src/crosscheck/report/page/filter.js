"use strict";
(function () {
  var form = document.getElementById("filter");
  if (!form) { return; }
  var cards = Array.prototype.slice.call(document.querySelectorAll("article[data-verdict]"));
  var said = document.getElementById("filter-said");
  function wanted(card) {
    var verdict = form.elements.verdict.value, subject = form.elements.subject.value, source = form.elements.source.value;
    return (!verdict || card.dataset.verdict === verdict) &&
      (!subject || card.dataset.subject === subject) &&
      (!source || card.dataset.sources.split(" ").indexOf(source) >= 0);
  }
  function apply() {
    var shown = 0, all = !form.elements.verdict.value && !form.elements.subject.value && !form.elements.source.value;
    cards.forEach(function (card) {
      card.hidden = !wanted(card);
      if (!card.hidden) { shown += 1; }
    });
    document.querySelectorAll("[data-group]").forEach(function (group) {
      var some = group.querySelector("article[data-verdict]:not([hidden])");
      group.hidden = !some;
      if (group.tagName === "DETAILS" && !all) { group.open = true; }
    });
    said.textContent = all ? "" : shown + " / " + cards.length;
  }
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    if (target) { target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", openTarget);
  if (location.hash) { openTarget(); }
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
  });
}());
