// The page's script: ES modules for a browser, joined into one by page.py.
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.browser },
    rules: {
      "no-var": "error", "prefer-const": "error", eqeqeq: "error", curly: "error", "no-shadow": "error",
      "no-implied-eval": "error", "no-eval": "error", "no-param-reassign": "error",
      "max-lines": ["error", 300], "max-lines-per-function": ["error", 45], "max-params": ["error", 5],
      "max-len": ["error", { code: 130 }], complexity: ["error", 15],
      // texts from announcements are text: never markup
      "no-restricted-properties": ["error", { property: "innerHTML" }, { property: "outerHTML" },
        { property: "insertAdjacentHTML" }, { object: "document", property: "write" }],
    },
  },
  { files: ["**/stage.js"], rules: { "max-lines": ["error", 330] } },
];
