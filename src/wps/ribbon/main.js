/*
 * The page that WPS keeps open for the ribbon, in whatever engine it brings along: ES5 only. It shows the pane and tells
 * it which button was clicked; the pane does the work.
 */

/* the storage is shared by the three programs of the suite: names say whose they are */
var PANE_KEY = "budget-disclosure.et.pane";
var COMMAND_KEY = "budget-disclosure.et.command";
var WIDTH = 360;
var clicks = 0;

function addressOf(name) {
  return window.location.href.replace(/[^/]*$/, "") + name;
}

/* WPS asks for these by their names */
window.OnAddinLoad = function () {
  return true;
};

window.GetImage = function (control) {
  return "images/" + control.Id + ".png";
};

window.OnAction = function (control) {
  var storage = window.Application.PluginStorage;
  if (control.Id === "probe") {
    /* a page of its own, that answers also where the pane does not come up */
    newPane("probe.html", "探查").Visible = true;
    return true;
  }
  /* counted, so that a second click on the same button is another command */
  storage.setItem(COMMAND_KEY, ++clicks + " " + control.Id);
  var pane = paneThere(storage.getItem(PANE_KEY));
  if (!pane) {
    pane = newPane("taskpane.html", "预算公开助手");
    storage.setItem(PANE_KEY, pane.ID);
  }
  pane.Visible = true;
  return true;
};

function newPane(page, title) {
  var pane = window.Application.CreateTaskPane(addressOf(page), title);
  pane.DockPosition = 2;
  pane.Width = WIDTH;
  return pane;
}

/* a pane the user closed with the program's own means is gone, and asking for it may throw */
function paneThere(id) {
  if (!id) return null;
  try {
    return window.Application.GetTaskPane(Number(id)) || null;
  } catch (gone) {
    return gone ? null : gone;
  }
}
