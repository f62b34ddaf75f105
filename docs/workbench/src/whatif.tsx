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
  const [edition, setEdition] = useState("");
  const [problem, setProblem] = useState("");
  const compared = useMemo(
    () => (isOpen && (date || payer || edition) ? store.engine.compare(visit, date, payer, edition !== "") : undefined),
    [isOpen, date, payer, edition, coded],
  );
  const openEdition = async (file: File | undefined) => {
    if (!file) return;
    const answer = store.engine.openEdition(new Uint8Array(await file.arrayBuffer()));
    setEdition(failed(answer) ? "" : answer.edition);
    setProblem(failed(answer) ? answer.error.message : "");
  };
  return (
    <details class="whatif" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>What if it were another day, another payer, other tables?</summary>
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
        <label>
          Another edition of the tables <input type="file" accept=".dcd" onChange={event => void openEdition(event.currentTarget.files?.[0])} />
        </label>
      </div>
      {problem && (
        <p class="status bad" role="alert">
          {problem}
        </p>
      )}
      {compared && failed(compared) && <p class="status bad">{compared.error.message}</p>}
      {compared && !failed(compared) && (
        <>
          <div class="sides">
            <Side name={`${visit.dateOfService}, ${title(visit.payer)}`} result={compared.first} />
            <Side
              name={`${date || visit.dateOfService}, ${title(payer || visit.payer)}${edition ? `, edition ${edition}` : ""}`}
              result={compared.second}
            />
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
