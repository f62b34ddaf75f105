import { useMemo, useState } from "preact/hooks";
import { useDesk } from "./context";
import { Head, RuleLink } from "./lines";
import { failed, type CodingResult } from "./types";
import { title, unruled } from "./words";

/** The visit on another day or for another payer, beside itself. */
export function WhatIf() {
  const { store } = useDesk();
  const { visit, coded } = store.state;
  const [isOpen, setOpen] = useState(false);
  const [date, setDate] = useState("");
  const [payer, setPayer] = useState("");
  const compared = useMemo(() => (isOpen && (date || payer) ? store.engine.compare(visit, date, payer) : undefined), [isOpen, date, payer, coded]);
  return (
    <details class="whatif" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>What if it were another day, or another payer?</summary>
      <div class="frame">
        <label>
          Another date <input type="date" min="1990-01-01" max="2099-12-31" value={date} onChange={event => setDate(event.currentTarget.value)} />
        </label>
        <label>
          Another payer{" "}
          <select value={payer} onChange={event => setPayer(event.currentTarget.value)}>
            <option value="">The same</option>
            {store.engine
              .about()
              .payers.filter(one => one !== visit.payer)
              .map(one => (
                <option key={one} value={one}>
                  {title(one)}
                </option>
              ))}
          </select>
        </label>
      </div>
      {compared && failed(compared) && <p class="status bad">{compared.error.message}</p>}
      {compared && !failed(compared) && (
        <>
          <div class="sides">
            <Side name={`${visit.dateOfService}, ${title(visit.payer)}`} result={compared.first} />
            <Side name={`${date || visit.dateOfService}, ${title(payer || visit.payer)}`} result={compared.second} />
          </div>
          {compared.differences.length === 0 ? (
            <p>No difference.</p>
          ) : (
            <ul class="notes">
              {compared.differences.map((difference, place) => (
                <li key={place}>
                  <p>
                    <b>
                      {difference.side === "first" ? "Only as it is" : "Only then"}: {difference.what}.
                    </b>{" "}
                    {unruled(difference.why)} <RuleLink rule={difference.rule} />
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </details>
  );
}

function Side({ name, result }: { name: string; result: CodingResult }) {
  return (
    <div>
      <h4>{name}</h4>
      {result.lines.length === 0 && <p class="quiet">No line.</p>}
      <ol>
        {result.lines.map((line, place) => (
          <li key={place}>
            <Head line={line} />
          </li>
        ))}
      </ol>
      {result.missingFacts.map(fact => (
        <p key={`${fact.service} ${fact.fact}`} class="quiet">
          Asks: {unruled(fact.question)}
        </p>
      ))}
    </div>
  );
}
