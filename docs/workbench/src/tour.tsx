import { useState } from "preact/hooks";
import { useDesk } from "./context";
import { examples, visits } from "./samples";
import type { Store } from "./store";

interface Step {
  asks: string;
  says: string;
  act: (store: Store) => void;
}

const openReason = (code: string): void => {
  setTimeout(() => document.querySelector<HTMLDetailsElement>(`[data-code="${code}"] .why`)?.setAttribute("open", ""), 0);
};

const steps: Step[] = [
  {
    asks: "How do I code two biopsies of different technique?",
    says: "A punch on the back, a shave on the cheek. The deepest technique gives the one base code of the day, the other lesion an add-on. Open “Why this line” to read it.",
    act: store => {
      store.load(visits.techniques);
      openReason("11103");
    },
  },
  {
    asks: "Why 59 here?",
    says: "A biopsy and keratoses on another place: the reasons of the line name the edit and why it is lifted. Each sentence links to its rule.",
    act: store => {
      store.load(visits.distinct);
      openReason("17000");
    },
  },
  {
    asks: "What if the lesion is 0.5 cm?",
    says: "The excision is open on the left. Move the slider, or press the band that ends at 0.5: code and weight follow.",
    act: store => {
      store.load(visits.size);
      store.open("no. 1");
    },
  },
  {
    asks: "And if nobody wrote it down?",
    says: "Nothing is assumed. What is certain stays; each answer shows the lines that it would give. Press one.",
    act: store => {
      store.load(visits.missing);
      store.open("");
    },
  },
  {
    asks: "And a claim that is coded already?",
    says: "Paste it under “Check a claim”: findings stand at their element, and a suggestion can be accepted.",
    act: store => {
      store.paste(JSON.stringify(examples.claim, null, 1));
      store.show("claim");
    },
  },
];

/** Try it in one minute: five questions, each answered by the page itself. */
export function Tour() {
  const { store } = useDesk();
  const [place, setPlace] = useState(-1);
  const step = steps[place];
  const { tab } = store.state;
  if (tab !== "visit" && !(tab === "claim" && place === steps.length - 1)) return null;
  const go = (next: number) => {
    setPlace(next);
    store.show("visit");
    steps[next]?.act(store);
  };
  if (!step)
    return (
      <aside class="tour" aria-label="Try it in one minute">
        <p>
          <b>New here?</b> Five questions, answered in one minute.
        </p>
        <button type="button" class="primary" onClick={() => go(0)}>
          Try it in one minute
        </button>
      </aside>
    );
  return (
    <aside class="tour is-open" aria-label="Try it in one minute">
      <div aria-live="polite">
        <p class="quiet small">
          {place + 1} of {steps.length}
        </p>
        <h2>{step.asks}</h2>
        <p>{step.says}</p>
      </div>
      <div class="tour-steps">
        {place > 0 && (
          <button type="button" onClick={() => go(place - 1)}>
            Back
          </button>
        )}
        {place < steps.length - 1 ? (
          <button type="button" class="primary" onClick={() => go(place + 1)}>
            Next question
          </button>
        ) : null}
        <button type="button" class="plain" onClick={() => setPlace(-1)}>
          Close
        </button>
      </div>
    </aside>
  );
}
