// What the page promises; each is a check of its own in a fresh browser context. Names that begin with long run with --long alone.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { file, linesOf } from "./page.mjs";
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

export async function theSliderChangesTheCodeAtEachBoundary(page) {
  // Typed by hand: the bands of tests/Boundaries for the trunk and limbs (shave, benign excision) and for the face (malignant destruction).
  const families = [
    {
      kind: "shaveRemoval",
      site: "backUpper",
      measure: "Diameter, cm",
      bands: [
        [0.5, "11300"],
        [1, "11301"],
        [2, "11302"],
        [2.5, "11303"],
      ],
    },
    {
      kind: "excision",
      type: "Benign",
      site: "backUpper",
      measure: "Excised diameter, cm",
      bands: [
        [0.5, "11400"],
        [1, "11401"],
        [2, "11402"],
        [3, "11403"],
        [4, "11404"],
        [4.5, "11406"],
      ],
    },
    {
      kind: "destruction",
      type: "Malignant",
      site: "cheek",
      measure: "Diameter, cm",
      bands: [
        [0.5, "17280"],
        [1, "17281"],
        [2, "17282"],
        [3, "17283"],
        [4, "17284"],
        [4.5, "17286"],
      ],
    },
  ];
  for (const { kind, type, site, measure, bands } of families) {
    await page.fill("input[type=date]", "2026-03-02");
    await page.click(`[data-kind="${kind}"]`);
    const card = page.locator(".service.is-open");
    if (type) await press(card, "lesionType", type);
    await card.locator("select[id^=site]").selectOption(site);
    await card.getByLabel(measure, { exact: true }).fill("0.1");
    const slider = card.locator(".slider").first();
    await slider
      .locator("li")
      .nth(bands.length - 1)
      .waitFor();
    assert.deepEqual(
      await slider.locator("b").allInnerTexts(),
      bands.map(([, code]) => code),
    );
    for (const [size, code] of bands) {
      await card.getByLabel(measure, { exact: true }).fill(String(size));
      assert.equal(await slider.locator(".is-here b").innerText(), code, `${kind} of ${size} cm`);
      assert.equal(await page.locator(`.answer [data-code="${code}"]`).count(), 1, `${kind} of ${size} cm`);
      if (size === Math.floor(size) && code !== bands.at(-1)[1]) {
        await slider.locator("input").press("ArrowRight"); // a tenth more is the next band
        const next = bands[bands.findIndex(band => band[1] === code) + 1][1];
        assert.equal(await slider.locator(".is-here b").innerText(), next, `${kind} of ${size} cm and a tenth`);
      }
    }
    await page.click("text=Begin again");
  }
}

export async function thePlaceIsPickedOnTheMapByPointerAndByKeys(page) {
  await page.getByPlaceholder("What was done?").fill("punch");
  await page.keyboard.press("Enter");
  const card = page.locator(".service.is-open");
  await card.locator('path[data-site="forearm"][data-side="left"]').first().click();
  assert.equal(await card.locator("select[id^=site]").inputValue(), "forearm");
  assert.equal(await card.locator('[data-member="laterality"] button[aria-pressed="true"]').innerText(), "Left");
  const figure = card.getByRole("listbox", { name: "Front of the body" });
  await figure.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  assert.equal(await card.locator("select[id^=site]").inputValue(), "elbow");
  const kinds = await page.evaluate(
    () => [...new Set(Object.keys(workbench.engine.schema).filter(name => name.endsWith("Service") && name !== "earlierService"))].length,
  );
  await page.click("text=Add a service");
  assert.equal(await page.locator("[data-kind]").count(), kinds, "every kind has its tile");
}

export async function anInferredFactIsTakenBack(page) {
  const service = { id: "a", kind: "destruction", site: "face", count: 3, diagnoses: ["L57.0"] };
  await page.evaluate(one => workbench.load({ dateOfService: "2026-03-02", payer: "medicare", services: [one] }), service);
  assert.deepEqual(await linesOf(page), ["17000 x1", "17003 x2"]);
  await page.getByRole("button", { name: "Take it back and ask" }).click();
  assert.equal(await page.locator('.question[data-fact="lesionType"]').count(), 1);
}

export async function anotherDayStandsBeside(page) {
  await page.evaluate(() =>
    workbench.load({ dateOfService: "2026-03-02", payer: "medicare", services: [{ id: "a", kind: "biopsy", technique: "punch", site: "thigh" }] }),
  );
  await page.click("text=What if it were another day");
  await page.getByLabel("Another date").fill("2018-06-01");
  await page.getByLabel("Another date").blur();
  assert.deepEqual(await page.locator(".sides .code").allInnerTexts(), ["11104", "11100"]);
  assert.ok((await page.locator(".whatif .notes li").count()) > 0);
  const tables = page.getByLabel("Another edition of the tables");
  await tables.setInputFiles({ name: "broken.dcd", mimeType: "application/octet-stream", buffer: Buffer.from("no edition") });
  await page.locator(".whatif .status.bad").waitFor();
  await tables.setInputFiles(fileURLToPath(new URL("../../../src/DermCpt.Sdk/ReferenceData/reference.dcd", import.meta.url)));
  await page.locator(".sides h4", { hasText: "edition" }).waitFor();
}
