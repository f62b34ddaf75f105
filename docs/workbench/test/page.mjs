// What the checks read of the page.
import { readFile } from "node:fs/promises";

export const file = name => readFile(new URL(`../../../${name}`, import.meta.url), "utf8");

/** The lines on the page, as the readme writes them: 11104-59 x1. */
export const linesOf = page =>
  page.locator(".answer .lines > li .code-head").evaluateAll(heads =>
    heads.map(head => {
      const modifiers = [...head.querySelectorAll(".modifier")].map(one => one.textContent);
      return [head.querySelector(".code").textContent, ...modifiers].join("-") + " " + head.querySelector(".units").textContent.replace("× ", "x");
    }),
  );
