// A static server of a folder, and a page of Debian's Chromium on it.
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves a folder and remembers what was asked for. */
export async function serve(folder) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const name = path.normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = path.join(folder, name.endsWith("/") ? name + "index.html" : name);
    try {
      asked.push(name);
      const body = await readFile(file);
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

export async function launch() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
}
