// What the page promises; each is a check of its own in a fresh browser context. Names that begin with long run with --long alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const file = name => readFile(new URL(`../../../${name}`, import.meta.url), "utf8");
const axeSource = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** The lines on the page, as the readme writes them: 11104-59 x1. */
const linesOf = page =>
  page.locator(".answer .lines > li .code-head").evaluateAll(heads =>
    heads.map(head => {
      const modifiers = [...head.querySelectorAll(".modifier")].map(one => one.textContent);
      return [head.querySelector(".code").textContent, ...modifiers].join("-") + " " + head.querySelector(".units").textContent.replace("× ", "x");
    }),
  );

async function violations(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.violations.map(
    one =>
      `${one.id}: ${one.nodes
        .map(node => node.target.join(" "))
        .slice(0, 3)
        .join("; ")}`,
  );
}

const press = (card, member, word) => card.locator(`[data-member="${member}"] button`, { hasText: new RegExp(`^${word}$`) }).click();

export async function theVisitOfTheReadmeIsBuiltByClicks(page) {
  await page.fill("input[type=date]", "2026-03-02");
  await page.click('[data-kind="biopsy"]');
  let card = page.locator(".service.is-open");
  await press(card, "technique", "Punch");
  await card.locator("select[id^=site]").selectOption("thigh");
  await page.click("text=Add a service");
  await page.click('[data-kind="destruction"]');
  card = page.locator(".service.is-open");
  await press(card, "lesionType", "Premalignant");
  await card.getByLabel("Count").fill("6");
  await card.locator("select[id^=site]").selectOption("scalp");
  assert.deepEqual(await linesOf(page), ["11104 x1", "17000-59 x1", "17003 x5"]);
  assert.match(await page.locator('[data-code="17000"] .why').innerText(), /59/);
}

export async function theExampleGivesTheReadmesLines(page) {
  await page.click("text=open an example visit");
  const wanted = [...(await file("docs/examples/visit.lines.txt")).matchAll(/"code":"([^"]*)","modifiers":\[([^\]]*)\],"units":(\d+)/g)].map(
    ([, code, modifiers, units]) =>
      [
        code,
        ...modifiers
          .split(",")
          .filter(Boolean)
          .map(one => one.replaceAll('"', "")),
      ].join("-") + ` x${units}`,
  );
  assert.equal(wanted.length, 7);
  assert.deepEqual(await linesOf(page), wanted);
}

export async function aMissingFactIsAnsweredByAButton(page) {
  await page.fill("input[type=date]", "2026-03-02");
  await page.click('[data-kind="repair"]');
  const card = page.locator(".service.is-open");
  await card.locator("select[id^=site]").selectOption("cheek");
  await card.getByLabel("Length, cm").fill("3");
  const question = page.locator('.question[data-fact="complexity"]');
  assert.match(await question.locator('[data-choice="intermediate"]').innerText(), /12052/);
  await question.locator('[data-choice="intermediate"]').click();
  assert.deepEqual(await linesOf(page), ["12052 x1"]);
  assert.equal(await page.locator(".question").count(), 0);
  await page.click("text=Undo");
  assert.equal(await page.locator(".question").count(), 1);
}

export async function aSharedLinkHoldsTheVisit(page, { address, context }) {
  await page.click("text=open an example visit");
  const before = await linesOf(page);
  await page.click("text=Copy a link");
  await page.waitForFunction(() => location.hash.startsWith("#v="));
  const other = await context.newPage();
  await other.goto(page.url());
  await other.waitForSelector("html[data-ready]", { state: "attached" });
  assert.deepEqual(await linesOf(other), before);
  await other.goto(address + "#v=broken");
  await other.reload();
  await other.waitForSelector("html[data-ready]", { state: "attached" });
  assert.equal(await other.locator(".tile").first().isVisible(), true);
}

export async function nothingIsViolatedForAnyReader(page) {
  assert.deepEqual(await violations(page), []);
  await page.click("text=open an example visit");
  assert.deepEqual(await violations(page), []);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await violations(page), []);
}
