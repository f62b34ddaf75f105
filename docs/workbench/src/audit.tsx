import { useMemo, useState } from "preact/hooks";
import { useDesk } from "./context";
import { Head, RuleLink, shortLines } from "./lines";
import { head } from "./claim";
import { failed, type ClaimLine, type Finding, type Line, type LineHead } from "./types";
import { unruled } from "./words";
import { exampleVisit } from "./visit";

const rowHeight = 56;

/** `99214-25 x1; 12032` as lines of a claim; what is no line is told back. */
export function readLines(text: string): { lines: ClaimLine[]; wrong: string[] } {
  const lines: ClaimLine[] = [];
  const wrong: string[] = [];
  for (const part of text
    .split(/[;,\n]+/)
    .map(one => one.trim())
    .filter(Boolean)) {
    const match = /^([0-9A-Z]{5})((?:[- ](?!x\d)[0-9A-Z]{2})*)(?:\s*[x×]\s*(\d+))?$/i.exec(part);
    if (!match) wrong.push(part);
    else
      lines.push({ code: match[1]!.toUpperCase(), modifiers: match[2]!.toUpperCase().split(/[- ]/).filter(Boolean), units: Number(match[3] ?? 1) });
  }
  return { lines, wrong };
}

/** The record's lines and the claim's, joined where they are the same code. */
function joined(record: LineHead[], claim: LineHead[]): { from: number; to: number; isSame: boolean }[] {
  const taken = new Set<number>();
  return record.flatMap((line, from) => {
    const to = claim.findIndex((other, place) => other.code === line.code && !taken.has(place));
    if (to < 0) return [];
    taken.add(to);
    const other = claim[to]!;
    return [{ from, to, isSame: other.units === line.units && [...other.modifiers].sort().join() === [...line.modifiers].sort().join() }];
  });
}

/** The claim is typed without diagnoses: each line has those of the record's line of its code, or of the whole record. */
const diagnosesOf = (code: string, record: Line[]): string[] =>
  (record.find(line => line.code === code)?.diagnoses ?? [...new Set(record.flatMap(line => line.diagnoses))]).slice(0, 4);

export function AuditView() {
  const { store } = useDesk();
  const { visit, coded } = store.state;
  const [text, setText] = useState<string | undefined>();
  const record = coded?.result.lines ?? [];
  const billed = text ?? record.map(line => [line.code, ...line.modifiers].join("-") + (line.units > 1 ? ` x${line.units}` : "")).join("\n");
  const { lines, wrong } = useMemo(() => readLines(billed), [billed]);
  const answer = useMemo(
    () =>
      lines.length > 0 && visit.services.length > 0
        ? store.engine.scrub({
            dateOfService: visit.dateOfService,
            payer: visit.payer,
            lines: lines.map(line => ({ ...line, diagnoses: diagnosesOf(line.code, record) })),
            encounter: visit,
          })
        : undefined,
    [billed, coded],
  );
  if (visit.services.length === 0)
    return (
      <div class="bench">
        <h2>Compare a claim with its record</h2>
        <p class="lead">The record is the visit that you build under “Visit”.</p>
        <button
          type="button"
          class="primary"
          onClick={() => {
            store.load(exampleVisit);
            setText("99214\n12032-59\n11603\n11104-59\n17000-59\n17003 x4");
          }}
        >
          Open an example with its claim
        </button>
      </div>
    );
  return (
    <div class="bench">
      <h2>Compare a claim with its record</h2>
      <p class="lead">
        On the left what the visit under “Visit” gives, on the right what was billed. Change the claim and see what the record does not support.
      </p>
      <div class="audit">
        <section aria-label="The record gives">
          <h3>The record gives</h3>
        </section>
        <span />
        <section aria-label="Billed">
          <h3>Billed</h3>
        </section>
        <ol class="column" aria-label="Lines of the record">
          {record.map((line, place) => (
            <li key={place}>
              <Head line={line} />
              <span class="line-label">{store.engine.label(line.code)}</span>
            </li>
          ))}
        </ol>
        <Joins record={record} claim={lines.map(head)} />
        <ol class="column" aria-label="Lines of the claim">
          {lines.map((line, place) => (
            <li key={place}>
              <Head line={head(line)} />
              <span class="line-label">{store.engine.label(line.code)}</span>
            </li>
          ))}
        </ol>
      </div>
      <label for="billed">The claim, one line each: code, modifiers, units</label>
      <textarea
        id="billed"
        rows={Math.max(4, lines.length + 1)}
        spellcheck={false}
        value={billed}
        onInput={event => setText(event.currentTarget.value)}
      />
      {wrong.length > 0 && (
        <p class="status bad" role="alert">
          No line: {wrong.join("; ")}. Expected a form such as 17000-59 x1.
        </p>
      )}
      {answer && failed(answer) && (
        <p class="status bad" role="alert">
          {answer.error.message}
        </p>
      )}
      {answer && !failed(answer) && (
        <Differences findings={answer.result.findings} asked={answer.record?.missingFacts.length ?? 0} lines={shortLines(record)} />
      )}
    </div>
  );
}

function Joins({ record, claim }: { record: LineHead[]; claim: LineHead[] }) {
  const height = Math.max(record.length, claim.length, 1) * rowHeight;
  const joins = joined(record, claim);
  const middle = (place: number): number => place * rowHeight + rowHeight / 2;
  const label = joins.map(join => `${record[join.from]!.code}: ${join.isSame ? "as billed" : "billed otherwise"}`).join(", ");
  return (
    <svg class="joins" viewBox={`0 0 80 ${height}`} height={height} preserveAspectRatio="none" role="img" aria-label={label || "No line is the same"}>
      {joins.map(join => (
        <path
          key={join.from}
          class={join.isSame ? "same" : "differs"}
          d={`M0 ${middle(join.from)}C40 ${middle(join.from)} 40 ${middle(join.to)} 80 ${middle(join.to)}`}
        />
      ))}
      {record.map((_, place) => (joins.some(join => join.from === place) ? null : <circle key={`r${place}`} cx={8} cy={middle(place)} r={5} />))}
      {claim.map((_, place) => (joins.some(join => join.to === place) ? null : <circle key={`c${place}`} cx={72} cy={middle(place)} r={5} />))}
    </svg>
  );
}

function Differences({ findings, asked, lines }: { findings: Finding[]; asked: number; lines: string }) {
  const shown = findings.filter(finding => finding.severity !== "information");
  return (
    <section aria-label="Differences">
      <h3 aria-live="polite">
        {shown.length === 0 ? "The claim is what the record gives" : `${shown.length} ${shown.length === 1 ? "point" : "points"} to look at`}
      </h3>
      {asked > 0 && <p class="quiet">The record leaves {asked} open; see the questions under “Visit”.</p>}
      {shown.length === 0 && <p class="quiet">{lines}</p>}
      {shown.map((finding, place) => (
        <div key={place} class={`finding ${finding.severity}`}>
          <p>{unruled(finding.message)}</p>
          <p class="quiet">
            {finding.followUp} <RuleLink rule={finding.rule} />
          </p>
        </div>
      ))}
    </section>
  );
}
