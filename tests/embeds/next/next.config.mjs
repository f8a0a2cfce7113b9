// The page stands below a path, as on an intranet. The tools are links to a folder that may be anywhere.
export default { basePath: "/next", turbopack: { root: "/" } };
