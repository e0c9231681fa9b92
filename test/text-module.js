/** Files of text become their text, as webpack's asset/source makes them. */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
