// The page stands below a path, as on an intranet. No script becomes an inline one, which a strict policy would forbid.
export default {
  base: "/astro/",
  outDir: "dist",
  vite: { build: { assetsInlineLimit: 0 } },
};
