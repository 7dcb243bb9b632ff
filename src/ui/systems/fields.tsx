import { type ReactNode, useId, useState } from 'react';

/** A line of text that counts when it is left, so that every edit is one step back. */
export function TextField({
  label,
  value,
  isLong = false,
  onChange,
}: {
  label: string;
  value: string;
  isLong?: boolean;
  onChange: (value: string) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const shared = {
    value: text ?? value,
    onBlur: (): void => {
      if (text !== null && text !== value) onChange(text);
      setText(null);
    },
  };
  return (
    <label className="field">
      <span>{label}</span>
      {isLong ? (
        <textarea rows={2} {...shared} onChange={({ target }) => setText(target.value)} />
      ) : (
        <input type="text" {...shared} onChange={({ target }) => setText(target.value)} />
      )}
    </label>
  );
}

/** A number, or nothing; counts at once, so that the sums follow. */
export function NumberField({
  label,
  value,
  step = 0.5,
  isLabelHidden = false,
  onChange,
}: {
  label: string;
  value: number | null;
  step?: number;
  isLabelHidden?: boolean;
  onChange: (value: number | null) => void;
}) {
  return (
    <label className="field">
      <span className={isLabelHidden ? 'visually-hidden' : undefined}>{label}</span>
      <input
        type="number"
        min={0}
        step={step}
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? null : Math.max(0, target.valueAsNumber || 0))
        }
      />
    </label>
  );
}

/** One of a few. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: Value;
  choices: readonly { readonly id: Value; readonly name: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const choice = choices.find(({ id }) => id === target.value);
          if (choice !== undefined) onChange(choice.id);
        }}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Several of many: those chosen are named in the heading, all can be searched in it. */
export function ChoiceField<Value extends string>({
  label,
  chosen,
  choices,
  searchLabel,
  nothing,
  onChange,
}: {
  label: string;
  chosen: readonly Value[];
  choices: readonly { readonly id: Value; readonly name: string }[];
  searchLabel: string;
  nothing: string;
  onChange: (chosen: Value[]) => void;
}): ReactNode {
  const [filter, setFilter] = useState('');
  const name = useId();
  const named = choices.filter(({ id }) => chosen.includes(id)).map((choice) => choice.name);
  const shown = choices.filter((choice) => choice.name.includes(filter.trim()));
  return (
    <details className="choice-field">
      <summary>
        <span className="muted">{label}</span> {named.length === 0 ? nothing : named.join('、')}
      </summary>
      {choices.length > 10 ? (
        <input
          type="search"
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      ) : null}
      <ul>
        {shown.map(({ id, name: text }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                name={name}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChange(
                    choices
                      .map((choice) => choice.id)
                      .filter((each) => (each === id ? target.checked : chosen.includes(each))),
                  )
                }
              />{' '}
              {text}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
