import { useState } from "preact/hooks";
import example from "../../examples/visit.json";
import { Answer } from "./answer";
import { useDesk } from "./context";
import { shortLines } from "./lines";
import { KindPicker } from "./picker";
import { ServiceCard } from "./service";
import { toFragment } from "./share";
import type { Value, Visit } from "./types";
import { title } from "./words";

export const exampleVisit = example as unknown as Visit;

export function VisitView() {
  const { store } = useDesk();
  const { visit, open, coded } = store.state;
  const [picks, setPicks] = useState(false);
  const isEmpty = visit.services.length === 0;
  return (
    <div class={isEmpty ? "" : "two"}>
      <section class="build" aria-label="The visit">
        <Frame />
        {!isEmpty && (
          <ol class="services">
            {visit.services.map(service => (
              <ServiceCard key={service.id} service={service} isOpen={open === service.id} />
            ))}
          </ol>
        )}
        {isEmpty || picks ? (
          <>
            <h2>{isEmpty ? "What was done?" : "Add a service"}</h2>
            {isEmpty && (
              <p class="lead">
                Pick what was done, or{" "}
                <button type="button" class="link" onClick={() => store.load(exampleVisit)}>
                  open an example visit
                </button>
                . What you leave out is asked, never assumed.
              </p>
            )}
            <KindPicker
              onPick={kind => {
                store.add(kind);
                setPicks(false);
              }}
            />
          </>
        ) : (
          <button type="button" class="primary" onClick={() => setPicks(true)}>
            Add a service
          </button>
        )}
        {!isEmpty && <Tools />}
      </section>
      {!isEmpty && (
        <section class="answer" aria-label="What is billed">
          <h2>What is billed</h2>
          <Answer />
        </section>
      )}
      {coded && !isEmpty && (
        <a
          class="jump"
          href="#answer"
          onClick={event => {
            event.preventDefault();
            document.querySelector(".answer")?.scrollIntoView({ behavior: "smooth" });
          }}
        >
          {coded.result.missingFacts.length > 0 ? `${coded.result.missingFacts.length} open · ` : ""}
          {shortLines(coded.result.lines)}
        </a>
      )}
    </div>
  );
}

function Frame() {
  const { store } = useDesk();
  const { visit } = store.state;
  const patient = (visit["patient"] ?? {}) as Record<string, Value>;
  const setPatient = (name: string, value: Value | undefined) =>
    store.setVisit("patient", Object.fromEntries(Object.entries({ ...patient, [name]: value }).filter(([, one]) => one !== undefined)) as Value);
  return (
    <fieldset class="frame">
      <legend class="visually-hidden">The visit</legend>
      <label>
        Date of service{" "}
        <input
          type="date"
          value={visit.dateOfService}
          min="1990-01-01"
          max="2099-12-31"
          onChange={event => {
            if (event.currentTarget.value) store.setVisit("dateOfService", event.currentTarget.value);
          }}
        />
      </label>
      <label>
        Payer{" "}
        <select value={visit.payer} onChange={event => store.setVisit("payer", event.currentTarget.value)}>
          {store.engine.about().payers.map(payer => (
            <option key={payer} value={payer}>
              {title(payer)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Patient{" "}
        <select value={String(patient["status"] ?? "")} onChange={event => setPatient("status", event.currentTarget.value || undefined)}>
          <option value="">Not stated</option>
          <option value="new">New</option>
          <option value="established">Established</option>
        </select>
      </label>
      <label>
        Age{" "}
        <input
          type="number"
          min="0"
          max="130"
          value={patient["ageYears"] === undefined ? "" : String(patient["ageYears"])}
          onChange={event => setPatient("ageYears", event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value))}
        />
      </label>
      <label>
        State{" "}
        <input
          type="text"
          maxLength={2}
          size={3}
          placeholder="TX"
          value={String(visit["state"] ?? "")}
          onChange={event => store.setVisit("state", event.currentTarget.value.toUpperCase() || undefined)}
        />
      </label>
    </fieldset>
  );
}

function Tools() {
  const { store } = useDesk();
  const [said, setSaid] = useState("");
  const share = async () => {
    const link = location.origin + location.pathname + toFragment(store.state.visit);
    history.replaceState(null, "", link);
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Link copied. The visit is inside it, after the #; no server sees it.");
    } catch {
      setSaid("The link is in the address bar. The visit is inside it, after the #; no server sees it.");
    }
  };
  return (
    <div class="tools">
      <button type="button" disabled={!store.canUndo} onClick={() => store.undo()}>
        Undo
      </button>
      <button type="button" onClick={() => void share()}>
        Copy a link
      </button>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
      <button type="button" onClick={() => store.clear()}>
        Begin again
      </button>
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}
