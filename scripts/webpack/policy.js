/**
 * The hash of the empty text. Griffel makes empty <style> elements and fills them through the CSSOM; this one hash
 * admits exactly them, and no inline style with content.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The Content-Security-Policy of a page of this product. Everything comes from its own place; `scriptOrigin` admits
 * Microsoft's office.js, `isDevelopment` the connection of the development server.
 */
function contentPolicy({ scriptOrigin = "", isDevelopment = false }) {
  const directives = {
    "default-src": "'none'",
    "script-src": ["'self'", scriptOrigin].filter(Boolean).join(" "),
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' ${EMPTY_STYLE}`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": isDevelopment ? "'self' ws: wss:" : "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

module.exports = { contentPolicy, EMPTY_STYLE };
