/** Whether a key ends, and when: a length of time, or a last day. */
import { useLanguage } from '../language/Language';
import { Field } from '../page/Field';
import { CHOICES, type Expiry, endOf, today } from './expiry';

interface ExpiryFieldProps {
  readonly value: Expiry;
  readonly onChange: (expiry: Expiry) => void;
  /** Whether a day that is missing is a fault by now. */
  readonly tried: boolean;
}

export function ExpiryField({ value, onChange, tried }: ExpiryFieldProps) {
  const { words, moments } = useLanguage();
  const now = new Date();
  const end = endOf(value, now);
  const hint = end ? words.worksUntil(moments.full(end)) : undefined;
  return (
    <div class="expiry">
      <Field label={words.expiry} hint={hint}>
        {(tied) => (
          <select
            {...tied}
            value={value.choice}
            onChange={({ currentTarget }) => onChange({ ...value, choice: currentTarget.value as Expiry['choice'] })}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {words.expiries[choice]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value.choice === 'day' && (
        <Field label={words.lastDay} fault={tried && end === undefined ? words.lastDayMissing : undefined}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              required
              min={today(now)}
              value={value.day}
              onInput={({ currentTarget }) => onChange({ ...value, day: currentTarget.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
