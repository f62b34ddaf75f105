// A visit in the fragment of the address: what follows # is never sent to a server.
import type { Tab } from "./store";
import type { Visit } from "./types";

const tabs: readonly string[] = ["visit", "claim", "audit", "rules"];

export function toFragment(visit: Visit): string {
  const bytes = new TextEncoder().encode(JSON.stringify(visit));
  return (
    "#v=" +
    btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace(/=+$/, "")
  );
}

export function fromFragment(hash: string): { tab: Tab; query: string; visit: Visit | undefined } {
  if (hash.startsWith("#v=")) {
    try {
      const text = atob(hash.slice(3).replaceAll("-", "+").replaceAll("_", "/"));
      const visit = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, character => character.charCodeAt(0)))) as Visit;
      if (isVisit(visit)) return { tab: "visit", query: "", visit };
    } catch {
      // A fragment that was cut in the mail is no visit: the page begins empty.
    }
  }

  const [name = "", query = ""] = hash.slice(1).split("/");
  return { tab: (tabs.includes(name) ? name : "visit") as Tab, query: decodeURIComponent(query), visit: undefined };
}

/** What the page itself reads of a visit; the rest is for the library to refuse, which says why. */
const isVisit = (visit: Visit): boolean =>
  typeof visit.dateOfService === "string" &&
  typeof visit.payer === "string" &&
  Array.isArray(visit.services) &&
  visit.services.every(one => typeof one?.id === "string" && typeof one.kind === "string");
