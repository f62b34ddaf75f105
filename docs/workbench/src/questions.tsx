import { useState } from "preact/hooks";
import { useDesk } from "./context";
import { shortLines } from "./lines";
import type { LineHead, MissingFact } from "./types";
import { title, unruled } from "./words";

/** The lines of an answer with those that the answers do not share in bold. */
function Told({ lines, shared }: { lines: LineHead[]; shared: Set<string> }) {
  if (lines.length === 0) return <span class="told">no line</span>;
  return (
    <span class="told">
      {lines.map(line => {
        const text = shortLines([line]);
        return shared.has(text) ? <span key={text}>{text}</span> : <b key={text}>{text}</b>;
      })}
    </span>
  );
}

export function Question({ fact }: { fact: MissingFact }) {
  const { store } = useDesk();
  const [number, setNumber] = useState("");
  const sets = fact.candidates.map(candidate => new Set(candidate.lines.map(line => shortLines([line]))));
  const shared = new Set([...(sets[0] ?? [])].filter(text => sets.every(set => set.has(text))));
  return (
    <li class="question" data-fact={fact.fact}>
      <p>{unruled(fact.question)}</p>
      <div class="answers">
        {fact.choices.map((choice, place) => {
          const candidate = fact.candidates.find(one => one.when.includes(choice));
          return (
            <button
              type="button"
              key={choice}
              data-choice={choice}
              onClick={() => {
                store.answer(fact.service, fact.fact, place);
                store.say(`${choice} stated.`);
              }}
            >
              <span>
                {title(choice)}
                {fact.unit && /\d/.test(choice) ? ` ${fact.unit}` : ""}
              </span>
              {candidate && <Told lines={candidate.lines} shared={shared} />}
              {candidate?.thenAsks && <span class="told">and asks on</span>}
            </button>
          );
        })}
      </div>
      {fact.unit && (
        <form
          class="exact"
          onSubmit={event => {
            event.preventDefault();
            if (number) store.answerNumber(fact.service, fact.fact, number);
          }}
        >
          <label>
            or exactly{" "}
            <input type="number" step="any" min="0.01" inputMode="decimal" value={number} onInput={event => setNumber(event.currentTarget.value)} />{" "}
            {fact.unit}
          </label>
          <button type="submit">State it</button>
        </form>
      )}
    </li>
  );
}
