import { useMemo, useState } from "preact/hooks";
import fileExample from "../../examples/claims.837";
import { useDesk } from "./context";
import type { Engine } from "./engine";
import { ClaimCard } from "./claim";
import { failed, type Claim, type ClaimFile, type FileClaim } from "./types";
import { examples } from "./samples";
import { title } from "./words";

export type Form = "json" | "x12" | "rows";

/** What was pasted: an 837P file begins with ISA, JSON with a brace or bracket, anything else is rows with a heading. */
export const formOf = (text: string): Form => (/^\s*ISA/.test(text) ? "x12" : /^\s*[[{]/.test(text) ? "json" : "rows");

const names: Record<Form, string> = { json: "JSON", x12: "an 837P file", rows: "rows of a sheet" };

/** JSON as one claim, a list, or one claim a line. */
function claimsOf(text: string): Claim[] {
  try {
    const read = JSON.parse(text) as Claim | Claim[];
    return Array.isArray(read) ? read : [read];
  } catch (error) {
    const lines = text.split("\n").filter(line => line.trim());
    if (lines.length > 1 && lines.every(line => line.trim().startsWith("{") && line.trim().endsWith("}")))
      return lines.map(line => JSON.parse(line) as Claim);
    throw error;
  }
}

function judge(engine: Engine, text: string): { file?: ClaimFile; problem?: string } {
  const form = formOf(text);
  if (form === "json") {
    let claims: Claim[];
    try {
      claims = claimsOf(text);
    } catch (error) {
      return { problem: `This is not JSON that can be read: ${(error as Error).message}` };
    }
    return { file: { claims: claims.map(claim => judgeClaim(engine, claim)) } };
  }
  const file = form === "x12" ? engine.readX12(text) : engine.readRows(text);
  return failed(file) ? { problem: file.error.message } : { file };
}

export function judgeClaim(engine: Engine, claim: Claim): FileClaim {
  const answer = engine.scrub(claim);
  const id = claim.id === undefined ? {} : { id: claim.id };
  return failed(answer) ? { ...id, problems: [answer.error.message] } : { ...id, claim, result: answer.result };
}

const statusOf = (claim: FileClaim): string => claim.result?.status ?? claim.status ?? "invalid";
const counted = (claims: FileClaim[]): string => {
  const says: Record<string, [string, string]> = {
    pass: ["stands", "stand"],
    fail: ["does not stand", "do not stand"],
    unknown: ["cannot be decided", "cannot be decided"],
    invalid: ["cannot be read", "cannot be read"],
  };
  return Object.entries(says)
    .flatMap(([status, [one, more]]) => {
      const count = claims.filter(claim => statusOf(claim) === status).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
    })
    .join(", ");
};

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function BenchView() {
  const { store } = useDesk();
  const text = store.state.pasted;
  const [taken, setTaken] = useState({ of: "", claims: new Map<number, FileClaim>() });
  const accepted = taken.of === text ? taken.claims : new Map<number, FileClaim>();
  const judged = useMemo(() => (text.trim() ? judge(store.engine, text) : undefined), [text]);
  const paste = (next: string) => store.paste(next);
  const claims = (judged?.file?.claims ?? []).map((claim, place) => accepted.get(place) ?? claim);
  const accept = (place: number, claim: Claim) => setTaken({ of: text, claims: new Map(accepted).set(place, judgeClaim(store.engine, claim)) });
  const worklist = () =>
    save(
      "worklist.csv",
      accepted.size === 0 && formOf(text) !== "json"
        ? store.engine.worklist(formOf(text), text)
        : store.engine.worklist("json", claims.flatMap(claim => (claim.claim ? [JSON.stringify(claim.claim)] : [])).join("\n")),
    );
  return (
    <div class="bench">
      <h2>Check a claim that somebody else coded</h2>
      <p class="lead">Paste a claim: JSON, an 837P file, or rows from a spreadsheet with their headings. It is read here and goes nowhere.</p>
      <div class="tools first">
        <span class="quiet">Try</span>
        <button type="button" onClick={() => paste(JSON.stringify(examples.claim, null, 1))}>
          a claim
        </button>
        <button type="button" onClick={() => paste(fileExample)}>
          an 837P file
        </button>
        <button type="button" onClick={() => paste(examples.rows)}>
          rows
        </button>
        <label class="file">
          or open a file{" "}
          <input
            type="file"
            accept=".json,.jsonl,.837,.x12,.edi,.csv,.txt"
            onChange={event => {
              const file = event.currentTarget.files?.[0];
              if (file) void file.text().then(paste);
            }}
          />
        </label>
      </div>
      <label for="pasted">What was pasted{text.trim() ? `, read as ${names[formOf(text)]}` : ""}</label>
      <textarea id="pasted" rows={8} spellcheck={false} value={text} onInput={event => paste(event.currentTarget.value)} />
      {judged?.problem && (
        <div class="status bad" role="alert">
          <p>{judged.problem}</p>
        </div>
      )}
      {judged?.file && (
        <section aria-label="Findings">
          <div class="tools">
            <h3 aria-live="polite">
              {claims.length} {claims.length === 1 ? "claim" : "claims"}: {counted(claims)}
            </h3>
            <button type="button" onClick={worklist}>
              Download the worklist
            </button>
          </div>
          {(judged.file.unread?.length ?? 0) > 0 && <p class="quiet">Columns that were not read: {judged.file.unread!.join(", ")}</p>}
          {judged.file.file?.map((finding, place) => (
            <p key={place} class={`finding ${finding.severity}`}>
              {title(finding.message)}{" "}
              <span class="quiet">
                {finding.position}. {finding.followUp}
              </span>
            </p>
          ))}
          <ol class="claims">
            {claims.map((claim, place) => (
              <ClaimCard key={place} claim={claim} status={statusOf(claim)} onAccept={next => accept(place, next)} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
