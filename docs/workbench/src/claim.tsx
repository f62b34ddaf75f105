import { useDesk } from "./context";
import { RuleLink, shortLines } from "./lines";
import type { Claim, ClaimLine, FileClaim, Finding, LineHead } from "./types";
import { title, unruled } from "./words";

const says: Record<string, string> = { pass: "stands", fail: "does not stand", unknown: "cannot be decided", invalid: "cannot be read" };
const tones: Record<string, string> = { pass: "good", fail: "bad", unknown: "open", invalid: "bad" };

export const head = (line: ClaimLine): LineHead => ({ code: line.code, modifiers: line.modifiers ?? [], units: line.units });

/** A claim as lines, each with what was found at its element. */
export function ClaimCard({ claim, status, onAccept }: { claim: FileClaim; status: string; onAccept: (claim: Claim) => void }) {
  const findings: (Finding & { position?: string })[] = claim.findings ?? claim.result?.findings ?? [];
  const lines = claim.claim?.lines ?? [];
  const whole = findings.filter(finding => finding.lines.length === 0 && finding.severity !== "information");
  const notes = findings.filter(finding => finding.lines.length === 0 && finding.severity === "information");
  const suggested = claim.result?.suggestedLines;
  return (
    <li class="claim" data-claim={claim.id}>
      <div class="claim-head">
        <h4>
          {claim.id ? `Claim ${claim.id}` : "Claim"}
          {claim.row ? <span class="quiet"> from row {claim.row}</span> : null}
        </h4>
        <span class={`verdict ${tones[status] ?? ""}`}>{says[status] ?? status}</span>
      </div>
      {claim.problems?.map((problem, place) => (
        <p key={place} class="finding error">
          {problem}
        </p>
      ))}
      {whole.map((finding, place) => (
        <Found key={place} finding={finding} />
      ))}
      {lines.length > 0 && (
        <ol class="claim-lines">
          {lines.map((line, place) => (
            <LineRow key={place} number={place + 1} line={line} findings={findings.filter(finding => finding.lines.includes(place))} first={place} />
          ))}
        </ol>
      )}
      {suggested && suggested.length > 0 && shortLines(suggested.map(head)) !== shortLines(lines.map(head)) && claim.claim && (
        <div class="suggestion">
          <p>
            <b>Suggested:</b> {shortLines(suggested.map(head))}
          </p>
          <button type="button" class="primary" onClick={() => onAccept({ ...claim.claim!, lines: suggested })}>
            Accept the suggestion
          </button>
        </div>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{notes.length === 1 ? "One remark" : `${notes.length} remarks`}</summary>
          {notes.map((finding, place) => (
            <Found key={place} finding={finding} />
          ))}
        </details>
      )}
    </li>
  );
}

function LineRow({ line, number, findings, first }: { line: ClaimLine; number: number; findings: Finding[]; first: number }) {
  const { store } = useDesk();
  const marked = (member: string, index?: number): string => {
    const at = findings.filter(
      finding => finding.member === member && (index === undefined || finding.index === undefined || finding.index === index),
    );
    return at.some(finding => finding.severity === "error")
      ? "marked error"
      : at.some(finding => finding.severity === "warning")
        ? "marked warning"
        : "";
  };
  return (
    <li data-line={number}>
      <div class="line-top">
        <span class="quiet number">{number}</span>
        <span class="code-head">
          <b class={`code ${marked("code")}`}>{line.code}</b>
          {(line.modifiers ?? []).map((modifier, place) => (
            <span key={place} class={`modifier ${marked("modifiers", place)}`}>
              {modifier}
            </span>
          ))}
          {(line.modifiers ?? []).length === 0 && marked("modifiers") && <span class={`modifier ${marked("modifiers")}`}>no modifier</span>}
          <span class={`units ${marked("units")}`}>× {line.units}</span>
        </span>
        <span class="line-label">{store.engine.label(line.code)}</span>
        <span class="quiet">
          {(line.diagnoses ?? []).map((diagnosis, place) => (
            <span key={place} class={marked("diagnoses", place)}>
              {diagnosis}{" "}
            </span>
          ))}
        </span>
      </div>
      {findings
        .filter(finding => finding.lines[0] === first)
        .map((finding, place) => (
          <Found key={place} finding={finding} />
        ))}
    </li>
  );
}

function Found({ finding }: { finding: Finding & { position?: string } }) {
  const { store } = useDesk();
  return (
    <div class={`finding ${finding.severity}`}>
      <p>{title(unruled(finding.message))}</p>
      <p class="quiet">
        {finding.followUp} {finding.position && <span class="position">{finding.position} </span>}
        {finding.carc && <span title="What a Medicare remittance would usually show">reason code {finding.carc} </span>}
        <RuleLink rule={finding.rule} />{" "}
        <a
          class="rule"
          href={`#rules/${finding.code}`}
          onClick={event => {
            event.preventDefault();
            store.show("rules", finding.code);
          }}
        >
          about this finding
        </a>
      </p>
    </div>
  );
}
