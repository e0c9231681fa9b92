/** Styles that a library compiled beforehand say `inset: 0`, which engines before Chromium 87 do not know. */
module.exports = (source) =>
  source.replace(/\binset:(0(?:px)?);/g, (_, zero) =>
    ["top", "right", "bottom", "left"].map((edge) => `${edge}:${zero};`).join(""),
  );
