/* Runs before everything else, in any engine an old Office may bring along: ES5 only, never a white pane. */
(function () {
  function show(id) {
    var notice = document.getElementById(id);
    var opening = document.getElementById("start-opening");
    // gone as soon as the pane itself is shown
    if (!notice || !opening) return;
    opening.style.display = "none";
    notice.removeAttribute("hidden");
    notice.style.display = "block";
  }
  var isOld = !window.Promise || !window.Proxy || !window.ResizeObserver || !Array.prototype.findLast;
  if (isOld) show("start-old");
  else
    window.setTimeout(function () {
      show("start-slow");
    }, 10000);
})();
