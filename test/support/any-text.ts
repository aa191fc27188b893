import fc from "fast-check";

/** Text as nobody types it: any UTF-16 code unit, lone surrogates, controls and direction marks included. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join("")),
);

/** Text that is made of the pieces in which Markdown, HTML, XML and addresses trip. */
export const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."<>&\"'`*_[]()!#|~\\/:;=@$ \n\t-.".split("")),
      fc.constantFrom("<script>", "javascript:", "&#106;", "&lt;", "]]>", "<!--", "-->", "<![CDATA[", "https://", "//"),
      fc.constantFrom(
        "](",
        "![",
        "onerror=",
        "data:",
        "a",
        "x.io",
        "    ",
        "```",
        "> ",
        "| a |\n|---|\n",
        "\u202e",
        "\u0000",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
