// Makes the page from its parts: node build.mjs ENGINE WORDS OUT [--exact]. ENGINE is the published engine, WORDS the words of the library, OUT the folder of the page.
import { build } from "esbuild";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const [engine, words, out] = process.argv.slice(2, 5).map(name => path.resolve(name));
const here = path.dirname(fileURLToPath(import.meta.url));
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await cp(path.join(engine, "wwwroot/_framework"), path.join(out, "_framework"), { recursive: true });
await cp(words, path.join(out, "words.json"));
await cp(path.join(here, "src/index.html"), path.join(out, "index.html"));
await build({
  entryPoints: [path.join(here, "src/app.tsx"), path.join(here, "src/app.css")],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".837": "text" },
  legalComments: "none",
  logLevel: "warning",
});

// The cases that show a rule at work: the whole suite, read only when a rule is opened.
const suite = path.resolve(here, "../../tests/Conformance");
const cases = [];
for (const file of (await readdir(suite)).filter(name => name.endsWith(".jsonl")).sort()) {
  for (const line of (await readFile(path.join(suite, file), "utf8")).split("\n").filter(Boolean)) {
    const { id, kind, encounter, claim, expected, rule = "", notes = "", source = "", switches } = JSON.parse(line);
    cases.push({ id, kind, rule, near: source.startsWith("not ") ? source.slice(4) : "", notes, input: encounter ?? claim, expected, switches });
  }
}
await writeFile(path.join(out, "cases.json"), JSON.stringify(cases));

// What a first visit loads, as a host that compresses sends it: quality 11 as hosts do takes half a minute (--exact), 9 stands for it at a bound of its own.
const isExact = process.argv.includes("--exact");
const [quality, limit] = isExact ? [11, 2_500_000] : [9, 2_600_000];
let first = 0;
for (const name of [
  "index.html",
  "app.js",
  "app.css",
  "words.json",
  ...(await readdir(path.join(out, "_framework"))).map(file => "_framework/" + file),
]) {
  first += brotliCompressSync(await readFile(path.join(out, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
console.log(`workbench: ${first} of ${limit} bytes at first load`);
if (first > limit) process.exit(1);
