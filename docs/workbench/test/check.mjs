// Opens the page as a reader would and holds it to what it promises. node check.mjs PAGE [--long] [--only NAME] [--shots FOLDER]; PAGE is the folder of the page.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { launch, serve } from "./open.mjs";
import * as build from "./checks.mjs";
import * as views from "./views.mjs";
import * as whole from "./whole.mjs";

const [folder, ...flags] = process.argv.slice(2);
const isLong = flags.includes("--long");
const only = flags.includes("--only") ? flags[flags.indexOf("--only") + 1] : "";
const shots = flags.includes("--shots") ? path.resolve(flags[flags.indexOf("--shots") + 1]) : "";
if (shots) await mkdir(shots, { recursive: true });
const host = await serve(path.resolve(folder));
const browser = await launch();
let [passed, failed] = [0, 0];
for (const [name, check] of Object.entries({ ...build, ...views, ...whole })) {
  if (only ? name !== only : name.startsWith("long") && !isLong) continue;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const heard = [];
  page.on("console", message => {
    if (["error", "warning"].includes(message.type())) heard.push(message.text());
  });
  page.on("pageerror", error => heard.push(error.message));
  page.on("request", request => {
    if (!request.url().startsWith(host.address) && !/^(data|blob):/.test(request.url())) heard.push(`asked ${request.url()}`);
  });
  const begun = performance.now();
  try {
    await page.goto(host.address);
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await check(page, { address: host.address, shots, context });
    assert.deepEqual(heard, [], "the page is silent and asks no other host");
    passed++;
    console.log(`ok   ${name} ${Math.round(performance.now() - begun)} ms`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${error.message}`);
  }
  await context.close();
}
await browser.close();
host.close();
console.log(`workbench: ${passed} checks passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
