// Builds as webpack does without any setting, but for where things are: scripts that are no modules.
const webpack = require("webpack");

const settings = {
  mode: "production",
  context: __dirname,
  entry: "./main.js",
  output: { path: `${__dirname}/dist`, clean: true },
  performance: { hints: false },
};

webpack(settings, (error, stats) => {
  const failed = error ?? (stats.hasErrors() || stats.hasWarnings() ? new Error(stats.toString()) : null);
  if (failed) throw failed;
});
