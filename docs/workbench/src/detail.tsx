import type { ComponentChildren } from "preact";
import { useDesk } from "./context";
import { shortLines } from "./lines";
import { failed, type Claim, type LineHead, type Visit } from "./types";
import { plain, title, unruled } from "./words";

export interface Case {
  id: string;
  kind: "code" | "scrub";
  rule: string;
  near: string;
  notes: string;
  input: Visit | Claim;
  expected: { lines?: LineHead[]; valid?: boolean };
  switches?: Record<string, string>;
}

const mostCases = 8;

/** One thing with all that it is tied to. */
export function Detail({ name, cases }: { name: string; cases: Case[] }) {
  const { store, words } = useDesk();
  const { book } = store.engine;
  const rule = book.rules.find(one => one.id === name);
  const finding = book.findings.find(one => one.code === name);
  const payerSwitch = book.switches.find(one => one.name === name);
  const one = cases.find(one => one.id === name);
  const site = name.startsWith("site:") ? words.book.sites.find(one => one.site === name.slice(5)) : undefined;
  if (rule) {
    const findings = book.findings.filter(one => one.rule === name);
    const switches = book.switches.filter(one => one.rule === name);
    return (
      <Sheet head={unruled(rule.statement)} kind={`Rule ${rule.id}`}>
        <p class="quiet">
          {rule.from ? `Since ${rule.from}. ` : ""}
          {rule.to ? `Until ${rule.to}. ` : ""}
          {title(words.source(rule.source))}.
        </p>
        <Links name="Switches that decide it" keys={switches.map(one => one.name)} />
        <Links name="Findings that it gives" keys={findings.map(one => one.code)} />
        <Cases name="Cases that it decides" cases={cases.filter(one => one.rule.split(" ").includes(name))} />
        <Cases name="Cases near it that it leaves alone" cases={cases.filter(one => one.near.split(" ").includes(name))} />
      </Sheet>
    );
  }
  if (finding)
    return (
      <Sheet head={title(plain(finding.code))} kind={`Finding, ${finding.severity}`}>
        <p>{finding.message}</p>
        <p class="quiet">{finding.followUp}</p>
        <Links name="By the rule" keys={finding.rule ? [finding.rule] : []} />
      </Sheet>
    );
  if (payerSwitch)
    return (
      <Sheet head={title(plain(payerSwitch.name))} kind={`Switch ${payerSwitch.name}`}>
        <p>{unruled(book.rules.find(one => one.id === payerSwitch.rule)?.statement ?? "")}</p>
        <dl class="facts">
          {Object.entries(payerSwitch.payers).map(([payer, value]) => (
            <div key={payer}>
              <dt>{title(payer)}</dt>
              <dd>{value ?? "not set: asked as a policy"}</dd>
            </div>
          ))}
          <div>
            <dt>Takes</dt>
            <dd>{payerSwitch.takes}</dd>
          </div>
        </dl>
        <Links name="By the rule" keys={[payerSwitch.rule]} />
        <Cases name="Cases under it" cases={cases.filter(one => one.switches?.[name] !== undefined)} />
      </Sheet>
    );
  if (site)
    return (
      <Sheet head={title(plain(site.site))} kind={site.rows ? "A name for several places" : "Site"}>
        {site.groups && (
          <>
            <p class="quiet">The group of its codes, family by family:</p>
            <dl class="facts">
              {Object.entries(site.groups).map(([family, group]) => (
                <div key={family}>
                  <dt>{title(plain(family))}</dt>
                  <dd>{group}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {site.rows && <Links name="Stands for" keys={site.rows.map(row => "site:" + row)} />}
      </Sheet>
    );
  if (one)
    return (
      <Sheet head={one.notes} kind={`Case ${one.id}`}>
        <CaseBody one={one} />
        <Links name="Decided by" keys={one.rule.split(" ").filter(Boolean)} />
      </Sheet>
    );
  return <CodeSheet code={name} cases={cases} />;
}

function CodeSheet({ code, cases }: { code: string; cases: Case[] }) {
  const { store } = useDesk();
  const facts = store.engine.lookup(code, store.state.visit.dateOfService);
  if (failed(facts)) return null;
  const rows: [string, string | undefined][] = [
    ["Family", facts.family],
    ["Measured by", facts.measure],
    ["Valid", [facts.first && `from ${facts.first}`, facts.last && `to ${facts.last}`].filter(Boolean).join(" ") || undefined],
    [`On ${store.state.visit.dateOfService}`, plain(facts.state)],
    ["Global days", facts.globalDays.replace(/^Days/, "")],
    ["Work", facts.fees && `${facts.fees.work} RVU (${facts.fees.release})`],
    ["Total in the office", facts.fees && `${facts.fees.office} RVU`],
    ["Total in a facility", facts.fees && `${facts.fees.facility} RVU`],
    ["Most units a day", facts.unitLimit === undefined ? undefined : `${facts.unitLimit} (${facts.unitRationale ?? ""})`],
  ];
  return (
    <Sheet head={title(facts.label)} kind={`Code ${code}${facts.addOn ? ", an add-on" : ""}`}>
      <dl class="facts">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Links name="Stands beside" keys={facts.primaries} />
      <Links name="Followed by" keys={facts.successors} />
      <Cases
        name="Cases with it"
        cases={cases.filter(
          one =>
            one.expected.lines?.some(line => line.code === code) ||
            (one.kind === "scrub" && (one.input as Claim).lines.some(line => line.code === code)),
        )}
      />
    </Sheet>
  );
}

function Sheet({ head, kind, children }: { head: string; kind: string; children: ComponentChildren }) {
  return (
    <article class="sheet">
      <p class="quiet small">{kind}</p>
      <h3>{head}</h3>
      {children}
    </article>
  );
}

function Links({ name, keys }: { name: string; keys: string[] }) {
  const { store } = useDesk();
  if (keys.length === 0) return null;
  const say = (key: string): string =>
    key.startsWith("site:")
      ? title(plain(key.slice(5)))
      : /^[A-Z][a-z]/.test(key)
        ? title(plain(key))
        : store.engine.label(key)
          ? `${key} ${store.engine.label(key)}`
          : unruled(store.engine.book.rules.find(rule => rule.id === key)?.statement ?? "");
  return (
    <div>
      <h4>{name}</h4>
      <ul class="hits">
        {keys.map(key => (
          <li key={key}>
            <a
              href={`#rules/${encodeURIComponent(key)}`}
              onClick={event => {
                event.preventDefault();
                store.show("rules", key);
              }}
            >
              {say(key)} <span class="rule">{/-/.test(key) ? key : ""}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cases({ name, cases }: { name: string; cases: Case[] }) {
  if (cases.length === 0) return null;
  return (
    <div>
      <h4>
        {name} <span class="quiet small">{cases.length}</span>
      </h4>
      <ul class="notes">
        {cases.slice(0, mostCases).map(one => (
          <li key={one.id}>
            <p>{one.notes}</p>
            <CaseBody one={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CaseBody({ one }: { one: Case }) {
  const { store } = useDesk();
  const open = () => {
    if (one.kind === "code") {
      store.load(one.input as Visit);
      store.show("visit");
    } else {
      store.paste(JSON.stringify(one.input, null, 1));
      store.show("claim");
    }
  };
  return (
    <p class="quiet">
      {one.kind === "code" ? shortLines(one.expected.lines ?? []) : one.expected.valid ? "The claim stands." : "The claim does not stand."}{" "}
      <button type="button" class="link" onClick={open}>
        Open it
      </button>
    </p>
  );
}
