// The page's engine against the library: every case of tests/Cases and of the suite, byte for byte; and how long it takes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { file } from "./page.mjs";

const tool = fileURLToPath(new URL("../../../src/DermCpt.Cli/bin/Release/net10.0/dermcpt.dll", import.meta.url));

async function answersAreTheLibrarys(page, folder) {
  for (const [kind, command, call] of [
    ["code", "code", "CodeLines"],
    ["scrub", "scrub", "ScrubLines"],
  ]) {
    const input = [];
    for (const name of (await readdir(new URL(`../../../${folder}`, import.meta.url))).filter(name => name.endsWith(".jsonl"))) {
      for (const line of (await file(`${folder}/${name}`)).split("\n").filter(Boolean)) {
        const one = JSON.parse(line);
        if (one.kind === kind) input.push(JSON.stringify({ ...(one.encounter ?? one.claim), id: one.id }));
      }
    }
    assert.ok(input.length > 100, `${input.length} cases to ${kind}`);
    const wanted = spawnSync("dotnet", [tool, command, "-", "--lines", "--format", "json", "--exit-zero"], {
      input: input.join("\n") + "\n",
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    assert.equal(wanted.status, 0, wanted.stderr);
    const given = await page.evaluate(([call, text]) => workbench.engine.raw[call](text), [call, input.join("\n") + "\n"]);
    const [right, left] = [wanted.stdout.trimEnd().split("\n"), given.trimEnd().split("\n")];
    assert.equal(left.length, input.length);
    right.forEach((line, place) => assert.equal(left[place], line, input[place]));
  }
}

export const everyCaseIsAnsweredAsByTheLibrary = page => answersAreTheLibrarys(page, "tests/Cases");
export const longEveryCaseOfTheSuiteIsAnsweredAsByTheLibrary = page => answersAreTheLibrarys(page, "tests/Conformance");

export async function longItIsQuick(page) {
  const ready = Number(await page.evaluate(() => document.documentElement.dataset.ready));
  await page.click("text=open an example visit");
  const times = await page.evaluate(() =>
    Array.from({ length: 20 }, () => {
      workbench.load(structuredClone(workbench.state.visit));
      return workbench.state.milliseconds;
    }),
  );
  const middle = times.sort((a, b) => a - b)[10];
  console.log(`     ready after ${ready} ms; six services are answered in ${middle.toFixed(1)} ms`);
  assert.ok(ready < 2000, `ready after ${ready} ms`);
  assert.ok(middle < 50, `answered in ${middle} ms`);
}
