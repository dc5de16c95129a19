// The page's style.
export default {
  extends: "stylelint-config-standard",
  rules: {
    "no-descending-specificity": null,
    "declaration-no-important": null,
    "declaration-block-single-line-max-declarations": 1,
    "rule-empty-line-before": null,
    "custom-property-empty-line-before": null,
    "declaration-block-no-redundant-longhand-properties": null,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates"] }],
  },
};
