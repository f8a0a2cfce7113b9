// Vue is told that our tags are no components of its own.
import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag.startsWith("llo-");
export default { base: "/vue/", plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
