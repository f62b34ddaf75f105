import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { DeskContext, type Desk } from "./context";
import { loadEngine, type Engine } from "./engine";
import { fromFragment } from "./share";
import { Store, useStore, type Tab } from "./store";
import { AuditView } from "./audit";
import { BenchView } from "./bench";
import { ExplorerView } from "./explorer";
import { Tour } from "./tour";
import { exampleVisit, VisitView } from "./visit";
import { loadWords } from "./words";

const tabs: { tab: Tab; name: string }[] = [
  { tab: "visit", name: "Visit" },
  { tab: "claim", name: "Check a claim" },
  { tab: "audit", name: "Compare" },
  { tab: "rules", name: "Look it up" },
];
const views = { visit: VisitView, claim: BenchView, audit: AuditView, rules: ExplorerView };

function Theme() {
  const [dark, setDark] = useState(() => localStorage.getItem("theme") ?? "");
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark;
    localStorage.setItem("theme", dark);
  }, [dark]);
  const isDark = dark ? dark === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <button type="button" class="plain" onClick={() => setDark(isDark ? "light" : "dark")}>
      {isDark ? "Light" : "Dark"}
    </button>
  );
}

function App({ desk }: { desk: Desk }) {
  const state = useStore(desk.store);
  useEffect(() => {
    const follow = () => {
      const asked = fromFragment(location.hash);
      if (asked.visit) desk.store.load(asked.visit);
      else desk.store.show(asked.tab, asked.query);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [desk]);
  const View = views[state.tab];
  return (
    <DeskContext.Provider value={desk}>
      <header>
        <a class="skip" href="#main">
          To the content
        </a>
        <h1 class="brand">
          <b>DermCpt</b> workbench
        </h1>
        <nav aria-label="Views">
          {tabs.map(({ tab, name }) => (
            <a
              key={tab}
              href={`#${tab}`}
              aria-current={state.tab === tab ? "page" : undefined}
              onClick={event => {
                event.preventDefault();
                desk.store.show(tab);
              }}
            >
              {name}
            </a>
          ))}
        </nav>
        <Theme />
      </header>
      <main id="main" tabIndex={-1}>
        <Tour />
        <View />
      </main>
      <p class="visually-hidden" role="status">
        {state.said}
      </p>
      <footer>
        <p>
          Runs on this device alone: nothing that you enter leaves the page. Labels are our own words. CPT is a trademark and the content of the
          American Medical Association; you need your own licence.
        </p>
      </footer>
    </DeskContext.Provider>
  );
}

/** The first answers of all ready the code, one a pause of the reader: a visit, then open questions kind by kind. */
function warm(engine: Engine): void {
  const visits = [
    exampleVisit,
    ...["biopsy", "excision", "repair", "destruction"].map(kind => ({
      ...exampleVisit,
      services: [
        { id: "a", kind },
        { id: "b", kind: "excision" },
      ],
    })),
  ];
  const next = (): void => {
    const visit = visits.shift();
    if (!visit) return;
    engine.code(visit, true);
    setTimeout(next, 50);
  };
  setTimeout(next, 0);
}

async function start(): Promise<void> {
  const root = document.getElementById("app")!;
  try {
    const [engine, words] = await Promise.all([loadEngine(), loadWords()]);
    const store = new Store(engine);
    root.replaceChildren();
    render(<App desk={{ store, words }} />, root);
    warm(engine);
    Object.assign(window, { workbench: store });
    document.documentElement.dataset["ready"] = String(Math.round(performance.now()));
  } catch (error) {
    root.textContent = `The workbench could not be loaded: ${error instanceof Error ? error.message : String(error)}. It needs a browser with WebAssembly, and a web server (a file opened from disk is refused by browsers).`;
  }
}

void start();
