import { useId } from "preact/hooks";
import { useDesk } from "./context";
import type { SchemaNode, Value } from "./types";
import { labelOf, plain, title } from "./words";

export interface FieldProps {
  kind: string;
  member: string;
  node: SchemaNode;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  hidesLabel?: boolean;
}

const mostButtons = 7;

export function resolve(node: SchemaNode, schema: Record<string, SchemaNode>): SchemaNode {
  return node.$ref ? resolve(schema[node.$ref.split("/").pop()!]!, schema) : node;
}

export const isMeasure = (node: SchemaNode): boolean => node.anyOf?.[0]?.type === "number";

/** One member of a service, drawn by the form that the schema gives it. Nothing stated is a state of its own: a stated answer can be taken back. */
export function Field(props: FieldProps) {
  const { words, store } = useDesk();
  const id = useId();
  const node = resolve(props.node, store.engine.schema);
  const says = words.says(props.kind, props.member);
  const label = labelOf(props.member);
  if (node.enum && node.enum.length <= mostButtons)
    return (
      <Choice
        {...props}
        label={label}
        says={says}
        options={node.enum.map(word => ({ value: word, label: title(plain(word)), says: words.meaning(props.kind, props.member, word) }))}
      />
    );
  if (node.type === "boolean")
    return (
      <Choice
        {...props}
        label={label}
        says={says}
        options={[
          { value: true, label: "Yes", says: "" },
          { value: false, label: "No", says: "" },
        ]}
      />
    );
  return (
    <div class="field">
      <label for={id} title={says}>
        {label}
      </label>
      {node.enum ? (
        <Select id={id} {...props} words={node.enum} />
      ) : node.type === "array" ? (
        <Listed id={id} {...props} node={node} />
      ) : (
        <Entry id={id} {...props} node={node} />
      )}
      {says && <p class="says">{says}</p>}
    </div>
  );
}

interface Option {
  value: Value;
  label: string;
  says: string;
}

export function Choice({ label, says, options, value, onChange, member }: FieldProps & { label: string; says: string; options: Option[] }) {
  const chosen = options.find(option => option.value === value);
  return (
    <div class="field" role="group" aria-label={label} data-member={member}>
      <span class="label" title={says}>
        {label}
      </span>
      <div class="choices">
        {options.map(option => (
          <button
            type="button"
            key={String(option.value)}
            aria-pressed={option.value === value}
            title={option.says}
            onClick={() => onChange(option.value === value ? undefined : option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
      <p class="says">{chosen?.says || says}</p>
    </div>
  );
}

function Select({ id, kind, member, words, value, onChange }: FieldProps & { id: string; words: string[] }) {
  const desk = useDesk();
  return (
    <select id={id} value={typeof value === "string" ? value : ""} onChange={event => onChange(event.currentTarget.value || undefined)}>
      <option value="">Not stated</option>
      {words.map(word => (
        <option key={word} value={word} title={desk.words.meaning(kind, member, word)}>
          {title(plain(word))}
        </option>
      ))}
    </select>
  );
}

/** Lists are typed with commas; numbers of a list (stages of Mohs) as numbers, an unknown one as a question mark. */
function Listed({ id, value, onChange, node }: FieldProps & { id: string }) {
  const { store } = useDesk();
  const items = resolve(node.items ?? {}, store.engine.schema);
  const numbers = [items.type].flat().includes("integer");
  const text = Array.isArray(value) ? value.map(one => (one === null ? "?" : String(one))).join(", ") : "";
  const read = (typed: string): Value | undefined => {
    const parts = typed.split(/[,\s]+/).filter(Boolean);
    return parts.length === 0 ? undefined : numbers ? parts.map(part => (part === "?" ? null : Number(part))) : parts;
  };
  const hint = numbers
    ? "such as 4, 2"
    : items.enum
      ? items.enum.slice(0, 3).join(", ")
      : items.pattern?.startsWith("^[FT]")
        ? "such as TA, T1"
        : "separated by commas";
  return <input id={id} type="text" value={text} placeholder={hint} onChange={event => onChange(read(event.currentTarget.value))} />;
}

function Entry({ id, value, onChange, node }: FieldProps & { id: string }) {
  const shown = value === undefined ? "" : String(value);
  if (!isMeasure(node) && node.type !== "integer")
    return <input id={id} type="text" value={shown} onChange={event => onChange(event.currentTarget.value || undefined)} />;
  return (
    <input
      id={id}
      type="number"
      inputMode="decimal"
      min={node.type === "integer" ? (node.minimum ?? 0) : 0.01}
      step={isMeasure(node) ? "any" : 1}
      value={shown}
      onInput={event => onChange(numberOf(event.currentTarget.value))}
    />
  );
}

const numberOf = (text: string): number | undefined => {
  const value = Math.round(Number(text) * 100) / 100;
  return text === "" || !Number.isFinite(value) || value < 0 ? undefined : value;
};
