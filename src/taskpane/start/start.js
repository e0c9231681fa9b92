/* Runs before everything else, in any engine an old Office may bring along: ES5 only, never a white pane. */
(function () {
  /* what is shown after how many seconds; the page waits as long as Excel takes */
  var WAITING = [
    [10, "start-slow"],
    [40, "start-long"],
    [120, "start-stuck"],
  ];

  function show(id) {
    // the stand-alone page says less than the pane
    if (!document.getElementById(id)) return;
    var notices = document.querySelectorAll("#start > p");
    // gone as soon as the pane itself is shown
    for (var i = 0; i < notices.length; i++) {
      if (notices[i].id === id) notices[i].removeAttribute("hidden");
      else notices[i].setAttribute("hidden", "");
    }
    var again = document.getElementById("start-again");
    if (again && id !== "start-old") again.removeAttribute("hidden");
  }

  function later(seconds, id) {
    window.setTimeout(function () {
      show(id);
    }, seconds * 1000);
  }

  /* Safari before 16.4 refuses every script that looks behind, as the pane's does */
  function looksBehind() {
    try {
      return new RegExp("(?<=a)b").test("ab");
    } catch (unknownGroup) {
      return !unknownGroup;
    }
  }

  var again = document.getElementById("start-again");
  if (again)
    again.addEventListener("click", function () {
      window.location.reload();
    });
  /* a build for old engines brings along what they lack; what it cannot bring along is asked for all the same */
  var lacksMethods = !document.documentElement.hasAttribute("data-polyfilled") && !Array.prototype.findLast;
  var isOld = !window.Promise || !window.Proxy || !window.ResizeObserver || lacksMethods || !looksBehind();
  if (isOld) {
    show("start-old");
    // what has been said stays: later scripts find no place to write to
    document.getElementById("root").removeAttribute("id");
  } else for (var i = 0; i < WAITING.length; i++) later(WAITING[i][0], WAITING[i][1]);
})();
