// Asks the site's own search ten questions as people ask them; the wanted page must stand first. Usage: node query.mjs SITE
import { once } from "node:events";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const site = path.resolve(process.argv[2]);
const wanted = {
  "two biopsies of different technique": "reference/questions/two-biopsies.html",
  "shave biopsy": "reference/questions/shave-biopsy.html",
  "wart cryotherapy": "reference/questions/wart-freezing.html",
  "17000": "reference/questions/actinic-keratosis-freezing.html",
  "ingrown toenail": "reference/questions/nail-removal.html",
  "boil lancing": "reference/questions/abscess-drainage.html",
  "keloid kenalog": "reference/questions/steroid-injection.html",
  "lipoma": "reference/questions/lipoma.html",
  "skin tags": "reference/questions/skin-tags.html",
  "KOH scabies": "reference/questions/scabies-and-fungus.html",
};
const server = createServer(async (request, response) => {
  try {
    response.end(await readFile(path.join(site, decodeURIComponent(new URL(request.url, "http://localhost").pathname))));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await once(server, "listening");
const home = `http://127.0.0.1:${server.address().port}/pagefind/`;
const pagefind = await import(pathToFileURL(path.join(site, "pagefind/pagefind.js")));
await pagefind.options({ basePath: home, baseUrl: "/" });
let wrong = 0;
for (const [query, page] of Object.entries(wanted)) {
  const { results } = await pagefind.search(query);
  const first = results.length ? (await results[0].data()).url : "nothing";
  if (first !== "/" + page) {
    console.error(`"${query}" finds ${first} first, not /${page}`);
    wrong++;
  }
}
server.close();
console.log(`${Object.keys(wanted).length - wrong} of ${Object.keys(wanted).length} questions find their page first`);
process.exit(wrong ? 1 : 0);
