/** What is asked of whoever signs in, within the bounds of the contract. */
import { useState } from 'preact/hooks';
import { bodies } from '../../../generated/access.client';
import { useLanguage } from '../language/Language';
import { Field } from '../page/Field';

const { properties } = bodies.logInOperator;

interface FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fault?: string | undefined;
}

export function EmailField({ value, onInput, fault }: FieldProps) {
  const { words } = useLanguage();
  return (
    <Field label={words.email} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          maxLength={properties.email.maxLength}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Can be looked at while it is typed. */
export function PasswordField({ value, onInput, fault }: FieldProps) {
  const { words } = useLanguage();
  const [visible, setVisible] = useState(false);
  return (
    <>
      <Field label={words.password} fault={fault}>
        {(tied) => (
          <input
            {...tied}
            name="password"
            {...(visible ? { type: 'text' } : { type: 'password' })}
            dir="ltr"
            autoComplete="current-password"
            required
            maxLength={properties.password.maxLength}
            value={value}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
        )}
      </Field>
      <label class="check">
        <input type="checkbox" checked={visible} onChange={({ currentTarget }) => setVisible(currentTarget.checked)} />
        <span>{words.showPassword}</span>
      </label>
    </>
  );
}

/** For those who have more stores than one token can name. */
export function StoreField({ value, onInput }: FieldProps) {
  const { words } = useLanguage();
  return (
    <Field label={words.storeHandle} hint={words.storeHandleHint}>
      {(tied) => (
        <input
          {...tied}
          name="store"
          type="text"
          dir="ltr"
          maxLength={properties.storeId.maxLength}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
