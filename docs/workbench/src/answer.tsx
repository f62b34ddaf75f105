import { useDesk } from "./context";
import { Lines, RuleLink, shortLines } from "./lines";
import { Question } from "./questions";
import type { CodingResult, Visit } from "./types";
import { WhatIf } from "./whatif";
import { plain, serviceName, unruled } from "./words";

const nameIn = (visit: Visit, id: string): string => {
  const service = visit.services.find(one => one.id === id);
  return service ? serviceName(service) : id;
};

const says: Record<string, string> = {
  coded: "Coded. Every line stands on what is documented.",
  needsFacts: "Something is not documented. What is certain stands below; each answer shows the lines it gives.",
  noData: "The tables do not cover a code on this date, so part of the answer is open.",
  notModelled: "Part of this visit is not something the library codes.",
  needsPolicy: "The payer's policy on one point is not set, and the answer depends on it.",
  invalid: "Something stated contradicts itself.",
};

export function Answer() {
  const { store } = useDesk();
  const { coded, problem, milliseconds } = store.state;
  if (problem)
    return (
      <div class="status bad" role="alert">
        <p>{unruled(problem)}</p>
      </div>
    );
  if (!coded) return null;
  const { result } = coded;
  return (
    <>
      <div class={`status ${result.status === "coded" ? "good" : "open"}`}>
        <p aria-live="polite">
          <span class="visually-hidden">{shortLines(result.lines)}. </span>
          {says[result.status] ?? result.status}
        </p>
      </div>
      {result.missingFacts.length > 0 && (
        <section aria-label="Open questions">
          <h3>Open questions</h3>
          <ul class="questions">
            {result.missingFacts.map(fact => (
              <Question key={`${fact.service} ${fact.fact}`} fact={fact} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Lines">
        <h3>{result.missingFacts.length > 0 ? "Certain whatever the answers" : "Lines"}</h3>
        {result.lines.length > 0 ? <Lines lines={result.lines} weights={coded.weights} /> : <p class="quiet">No line yet.</p>}
        {coded.weights.some(Boolean) && (
          <p class="quiet small">
            Bars show relative value units of the national fee schedule, as the payer counts several procedures. They are weights, not prices.
          </p>
        )}
      </section>
      <Rest result={result} />
      <WhatIf />
      <p class="quiet small">
        Answered in {milliseconds < 1 ? "less than 1" : Math.round(milliseconds)} ms on this device; nothing was sent.{" "}
        {result.data ? `Tables of edition ${result.data.edition}.` : ""}
      </p>
    </>
  );
}

function Rest({ result }: { result: CodingResult }) {
  const { store } = useDesk();
  const told = result.findings.filter(finding => finding.message);
  return (
    <>
      {result.inferred.length > 0 && (
        <section aria-label="Taken from the record">
          <h3>Taken from the record</h3>
          <ul class="notes">
            {result.inferred.map(fact => (
              <li key={`${fact.service} ${fact.fact}`}>
                <p>
                  <b>
                    {plain(fact.fact)}: {fact.value === "true" ? "yes" : fact.value === "false" ? "no" : plain(fact.value)}
                  </b>{" "}
                  for {nameIn(store.state.visit, fact.service)}. {unruled(fact.because.text)} <RuleLink rule={fact.because.rule} />
                </p>
                <button type="button" onClick={() => store.takeBack(fact.service, fact.fact)}>
                  Take it back and ask
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.notReported.length > 0 && (
        <section aria-label="Not reported">
          <h3>Not reported, and why</h3>
          <ul class="notes">
            {result.notReported.map((one, place) => (
              <li key={place}>
                <p>
                  {one.code && <b class="code">{one.code}</b>} {one.service ? `of ${nameIn(store.state.visit, one.service)}: ` : ""}
                  {unruled(one.text)} <RuleLink rule={one.rule} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.length > 0 && (
        <section aria-label="Notes">
          <h3>Notes</h3>
          <ul class="notes">
            {told.map((finding, place) => (
              <li key={place} class={finding.severity}>
                <p>
                  {unruled(finding.message)} <span class="quiet">{finding.followUp}</span> <RuleLink rule={finding.rule} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
