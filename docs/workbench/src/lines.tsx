import { useDesk } from "./context";
import type { Line, LineHead, Reason, Weight } from "./types";
import { serviceName, unruled } from "./words";

export function RuleLink({ rule }: { rule: string | undefined }) {
  const { store } = useDesk();
  if (!rule) return null;
  return (
    <a
      class="rule"
      href={`#rules/${rule}`}
      onClick={event => {
        event.preventDefault();
        store.show("rules", rule);
      }}
    >
      {rule}
    </a>
  );
}

/** Code, modifiers and units, as a biller reads them. */
export function Head({ line }: { line: LineHead }) {
  return (
    <span class="code-head">
      <b class="code">{line.code}</b>
      {line.modifiers.map(modifier => (
        <span class="modifier" key={modifier}>
          {modifier}
        </span>
      ))}
      <span class="units" aria-label={`${line.units} units`}>
        × {line.units}
      </span>
    </span>
  );
}

export function Reasons({ because }: { because: Reason[] }) {
  return (
    <ul class="reasons">
      {because.map((reason, place) => (
        <li key={place}>
          {unruled(reason.text)} <RuleLink rule={reason.rule} />
        </li>
      ))}
    </ul>
  );
}

export function Lines({ lines, weights }: { lines: Line[]; weights: (Weight | null)[] }) {
  const { store } = useDesk();
  const most = Math.max(...weights.map(weight => weight?.weighted ?? 0), 0.01);
  return (
    <ol class="lines">
      {lines.map((line, place) => {
        const weight = weights[place];
        return (
          <li key={`${line.code} ${line.services.join()}`} data-code={line.code}>
            <div class="line-top">
              <Head line={line} />
              <span class="line-label">{store.engine.label(line.code)}</span>
            </div>
            {weight && (
              <div
                class="weight"
                title={`Relative value ${weight.rvu}, of which ${weight.factor * 100} % count here; ${weight.release}. Not a price.`}
              >
                <span class="bar">
                  <span style={{ width: `${Math.max(1, (100 * weight.weighted) / most)}%` }} />
                </span>
                <span class="quiet">
                  {weight.weighted} RVU{weight.factor < 1 ? `, ${weight.factor * 100} % counted` : ""}
                </span>
              </div>
            )}
            <p class="quiet from">
              from{" "}
              {line.services
                .map(id => {
                  const service = store.state.visit.services.find(one => one.id === id);
                  return service ? serviceName(service) : id;
                })
                .join(", ")}
              {line.diagnoses.length ? ` · for ${line.diagnoses.join(", ")}` : ""}
            </p>
            {line.boundary && <p class="boundary">{line.boundary.text}</p>}
            <details class="why">
              <summary>Why this line{line.modifiers.length ? ` and ${line.modifiers.join(", ")}` : ""}</summary>
              <Reasons because={line.because} />
            </details>
          </li>
        );
      })}
    </ol>
  );
}

export const shortLines = (lines: LineHead[]): string =>
  lines.length === 0 ? "no line" : lines.map(line => [line.code, ...line.modifiers].join("-") + (line.units > 1 ? ` ×${line.units}` : "")).join(", ");
