import { useEffect, useMemo, useState } from "preact/hooks";
import { useDesk } from "./context";
import { Detail, type Case } from "./detail";
import { plain, title, unruled } from "./words";

interface Hit {
  key: string;
  head: string;
  text: string;
}

const mostShown = 30;
let suite: Promise<Case[]> | undefined;
const loadSuite = (): Promise<Case[]> =>
  (suite ??= fetch(new URL("./cases.json", document.baseURI)).then(answer => answer.json() as Promise<Case[]>));

/** Everything that the library knows by plain words: rules, switches, findings, codes, sites and the cases that hold them. */
export function ExplorerView() {
  const { store, words } = useDesk();
  const { query } = store.state;
  const [cases, setCases] = useState<Case[]>([]);
  const [guide, setGuide] = useState<{ url: string; name: string }[]>([]);
  useEffect(() => void loadSuite().then(setCases), []);
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  useEffect(() => {
    let isOver = false;
    void searchGuide(query).then(found => {
      if (!isOver) setGuide(found);
    });
    return () => {
      isOver = true;
    };
  }, [query]);

  const sections = useMemo(() => {
    const has = (text: string): boolean => wanted.every(word => text.toLowerCase().includes(word));
    const { rules, switches, findings } = store.engine.book;
    const catalog = store.engine.catalog;
    const codes =
      wanted.length === 0
        ? [...catalog.keys()]
        : [
            ...new Set([
              ...store.engine.find(query),
              ...[...catalog.values()].filter(entry => has(`${entry.code} ${entry.label} ${entry.family}`)).map(entry => entry.code),
            ]),
          ];
    const list: { name: string; hits: Hit[] }[] = [
      { name: "Codes", hits: codes.map(code => ({ key: code, head: code, text: catalog.get(code)?.label ?? "" })) },
      {
        name: "Rules",
        hits: rules.filter(rule => has(`${rule.id} ${rule.statement}`)).map(rule => ({ key: rule.id, head: unruled(rule.statement), text: rule.id })),
      },
      {
        name: "Findings",
        hits: findings
          .filter(one => has(`${one.code} ${plain(one.code)} ${one.message} ${one.followUp}`))
          .map(one => ({ key: one.code, head: title(plain(one.code)), text: one.followUp })),
      },
      {
        name: "Payers' switches",
        hits: switches
          .filter(one => has(`${one.name} ${plain(one.name)} ${rules.find(rule => rule.id === one.rule)?.statement ?? ""}`))
          .map(one => ({ key: one.name, head: title(plain(one.name)), text: unruled(rules.find(rule => rule.id === one.rule)?.statement ?? "") })),
      },
      {
        name: "Sites",
        hits: words.book.sites
          .filter(site => has(`site:${site.site} ${plain(site.site)}`))
          .map(site => ({ key: "site:" + site.site, head: title(plain(site.site)), text: "" })),
      },
      {
        name: "Cases",
        hits:
          wanted.length === 0 ? [] : cases.filter(one => has(`${one.id} ${one.notes}`)).map(one => ({ key: one.id, head: one.notes, text: one.id })),
      },
    ];
    return list.filter(section => section.hits.length > 0);
  }, [query, cases]);
  const exact = sections.flatMap(section => section.hits).find(hit => hit.key.toLowerCase() === query.toLowerCase());

  return (
    <div class="bench">
      <h2>Look it up</h2>
      <label class="search">
        <span class="visually-hidden">Search rules, codes, findings, switches, sites, cases</span>
        <input
          type="search"
          placeholder="Plain words, a code, a rule: “wart”, 11102, BX-02"
          value={query}
          onInput={event => store.show("rules", event.currentTarget.value)}
        />
      </label>
      {exact && <Detail name={exact.key} cases={cases} />}
      {!exact && wanted.length > 0 && sections.length === 0 && <p class="quiet">Nothing has all of these words. Try one fewer.</p>}
      {guide.length > 0 && (
        <section aria-label="In the guide">
          <h3>In the guide</h3>
          <ul class="hits">
            {guide.map(page => (
              <li key={page.url}>
                <a href={page.url}>{page.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!exact &&
        sections.map(section => (
          <section key={section.name} aria-label={section.name}>
            <h3>
              {section.name} <span class="quiet small">{section.hits.length}</span>
            </h3>
            <ul class="hits">
              {section.hits.slice(0, wanted.length === 0 ? 6 : mostShown).map(hit => (
                <li key={hit.key}>
                  <a
                    href={`#rules/${encodeURIComponent(hit.key)}`}
                    onClick={event => {
                      event.preventDefault();
                      store.show("rules", hit.key);
                    }}
                  >
                    <b>{hit.head}</b> <span class="quiet">{hit.text}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

interface Pagefind {
  options(how: object): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<{ url: string; meta: { title: string } }> }[] }>;
}

/** The index of the site, where the page is part of it. */
async function searchGuide(query: string): Promise<{ url: string; name: string }[]> {
  if (query.length < 3 || !location.pathname.includes("/workbench/")) return [];
  try {
    const pagefind = (await import(new URL("../pagefind/pagefind.js", document.baseURI).href)) as Pagefind;
    const { results } = await pagefind.search(query);
    return (await Promise.all(results.slice(0, 4).map(result => result.data()))).map(page => ({ url: page.url, name: page.meta.title }));
  } catch {
    return []; // the workbench alone, without the site around it
  }
}
