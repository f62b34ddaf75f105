// The other views: claims of five files, comparing with a record, looking up; and every view for every reader.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { file, linesOf } from "./page.mjs";

const axeSource = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

async function violations(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.violations.map(
    one =>
      `${one.id}: ${one.nodes
        .slice(0, 3)
        .map(node => node.target.join(" "))
        .join("; ")}`,
  );
}

const open = (page, name) => page.locator("nav").getByText(name).click();
const verdicts = page => page.locator(".claim .verdict").allInnerTexts();

export async function fiveFilesAreChecked(page) {
  await open(page, "Check a claim");
  const pasted = page.locator("#pasted");
  await pasted.fill(await file("docs/examples/claims.837"));
  assert.deepEqual(await verdicts(page), ["stands", "does not stand", "cannot be decided"]);
  assert.equal(await page.locator('[data-claim="1002"] [data-line="2"] .units.marked').count(), 1, "four units of 17000 are marked at the units");
  assert.match(await page.locator('[data-claim="1002"]').innerText(), /SV104/);

  await page.getByRole("button", { name: "rows", exact: true }).click();
  assert.deepEqual(await verdicts(page), ["does not stand", "stands"]);
  await page.getByRole("button", { name: "Accept the suggestion" }).first().click();
  assert.deepEqual(await verdicts(page), ["stands", "stands"]);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the worklist" }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "worklist.csv");
  assert.match(await readFile(await download.path(), "utf8"), /2002/);

  await pasted.fill('{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11102","units":1,"diagnoses":["D48.5"]}]}');
  assert.deepEqual(await verdicts(page), ["stands"]);
  const lines = ["11102", "17004"].map((code, place) =>
    JSON.stringify({ id: String(place), dateOfService: "2026-03-02", payer: "medicare", lines: [{ code, units: place + 1, diagnoses: ["L57.0"] }] }),
  );
  await pasted.fill(lines.join("\n"));
  assert.equal((await verdicts(page)).length, 2);
  await pasted.fill('{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11102","unit":1}]}');
  assert.match(await page.locator(".claim").innerText(), /unit/);
  await pasted.fill("{");
  assert.match(await page.locator(".status.bad").innerText(), /not JSON/);
}

export async function aClaimIsComparedWithItsRecord(page) {
  await open(page, "Compare");
  await page.click("text=Open an example with its claim");
  assert.equal(await page.locator(".joins path").count(), 5);
  assert.equal(await page.locator(".joins circle").count(), 3);
  assert.match(await page.locator("section[aria-label=Differences]").innerText(), /11103/);
  await page.locator("#billed").fill(
    (
      await page
        .locator(".column")
        .first()
        .locator("li .code-head")
        .evaluateAll(heads =>
          heads.map(
            head =>
              [...head.querySelectorAll(".code, .modifier")].map(one => one.textContent).join("-") +
              " x" +
              head.querySelector(".units").textContent.slice(2),
          ),
        )
    ).join("\n"),
  );
  assert.match(await page.locator("section[aria-label=Differences] h3").innerText(), /what the record gives/);
}

export async function everythingIsFoundAndLinked(page) {
  await open(page, "Look it up");
  const search = page.locator("main input[type=search]");
  await search.fill("wart");
  assert.match(await page.locator('section[aria-label="Codes"]').innerText(), /17110/);
  await search.fill("BX-02");
  const decided = page.locator("article .notes li");
  await decided.first().waitFor();
  assert.match(await page.locator("article h3").innerText(), /deepest technique/);
  await page.locator("article").getByText("Open it").first().click();
  assert.ok((await linesOf(page)).length > 0);
  await page.locator(".why summary").first().click();
  await page.locator(".why .rule").first().click();
  assert.ok(await page.locator("article.sheet").isVisible());
  await search.fill("11104");
  assert.match(await page.locator("article").innerText(), /punch biopsy/i);
  await search.fill("Modifier59Style");
  assert.match(await page.locator("article").innerText(), /Medicare/);
  await search.fill("site:cheek");
  assert.match(await page.locator("article").innerText(), /Cheek/);
}

export async function theMinuteLeadsThrough(page) {
  await page.click("text=Try it in one minute");
  assert.deepEqual(await linesOf(page), ["11104 x1", "11103 x1"]);
  await page.click("text=Next question");
  assert.match(await page.locator('[data-code="17000"] .reasons').innerText(), /modifier/i);
  await page.click("text=Next question");
  await page.locator(".bands button").first().click();
  assert.deepEqual(await linesOf(page), ["11440 x1"]);
  await page.click("text=Next question");
  assert.ok((await page.locator(".question").count()) > 0);
  await page.click("text=Next question");
  assert.deepEqual(await verdicts(page), ["does not stand"]);
}

const screens = {
  start: async () => {},
  visit: async page => page.click("text=open an example visit"),
  question: async page => {
    await page.evaluate(() => workbench.clear());
    await page.click("text=Try it in one minute");
    for (let i = 0; i < 3; i++) await page.click("text=Next question");
  },
  claim: async page => {
    await open(page, "Check a claim");
    await page.getByRole("button", { name: "a claim", exact: true }).click();
  },
  compare: async page => {
    await open(page, "Visit");
    await page.evaluate(() => workbench.clear());
    await open(page, "Compare");
    await page.click("text=Open an example with its claim");
  },
  rules: async page => {
    await open(page, "Look it up");
    await page.locator("main input[type=search]").fill("BX-02");
    await page.locator("article .notes li").first().waitFor();
  },
};

async function everyScreen(page, { shots }, widths, schemes) {
  const wrong = [];
  for (const [name, show] of Object.entries(screens)) {
    await show(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : width > 2000 ? 2160 : 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 1) wrong.push(`${name} at ${width}: ${over} px too wide`);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight)); // the line of codes at the foot covers nothing there
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        if (shots) await page.screenshot({ path: path.join(shots, `${name}-${width}-${scheme}.png`) });
        wrong.push(...(await violations(page)).map(one => `${name} at ${width}, ${scheme}: ${one}`));
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  assert.deepEqual(wrong, []);
}

export const everyScreenIsForEveryReader = (page, how) => everyScreen(page, how, [390], ["light"]);
export const longEveryScreenAtEveryWidth = (page, how) => everyScreen(page, how, [390, 1280, 3840], ["light", "dark"]);
