/** What a new key is asked for: a name, permissions, an end. */
import { useRef, useState } from 'preact/hooks';
import { bodies } from '../../../generated/access.client';
import type { NewApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { Field } from '../page/Field';
import { RefusalNotice } from '../page/RefusalNotice';
import { SubmitButton } from '../page/SubmitButton';
import type { Permissions } from '../permissions';
import type { Refusal } from '../refusal';
import { endOf, type Expiry, NO_EXPIRY } from './expiry';
import { ExpiryField } from './ExpiryField';
import { PermissionMatrix } from './PermissionMatrix';

interface NewKeyFormProps {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onCancel: () => void;
  readonly onSubmit: (key: NewApiKey) => void;
}

export function NewKeyForm({ busy, refusal, onCancel, onSubmit }: NewKeyFormProps) {
  const { words } = useLanguage();
  const [name, setName] = useState('');
  const [permissions, setPermissions] = useState<Permissions>({});
  const [expiry, setExpiry] = useState<Expiry>(NO_EXPIRY);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = { name: name.trim() === '', permissions: Object.keys(permissions).length === 0 };

  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const end = endOf(expiry, new Date());
    const unfilled = firstOf({
      '[name=name]': missing.name,
      'table input': missing.permissions,
      '[type=date]': end === undefined,
    });
    if (unfilled !== undefined) form.current?.querySelector<HTMLElement>(unfilled)?.focus();
    else onSubmit({ name: name.trim(), permissions, expiresAt: end?.toISOString() ?? null });
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <div class="dialog-body">
        <NameField value={name} onInput={setName} isMissing={tried && missing.name} />
        <PermissionMatrix
          value={permissions}
          onChange={setPermissions}
          fault={tried && missing.permissions ? words.permissionsMissing : undefined}
        />
        <ExpiryField value={expiry} onChange={setExpiry} tried={tried} />
      </div>
      {refusal && (
        <div class="dialog-refusal">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <div class="dialog-actions">
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <SubmitButton busy={busy} label={words.create} busyLabel={words.creating} />
      </div>
    </form>
  );
}

/** Where something is missing first. @param missing by selector */
const firstOf = (missing: Readonly<Record<string, boolean>>): string | undefined =>
  Object.keys(missing).find((selector) => missing[selector]);

interface NameFieldProps {
  readonly value: string;
  readonly onInput: (name: string) => void;
  readonly isMissing: boolean;
}

function NameField({ value, onInput, isMissing }: NameFieldProps) {
  const { words } = useLanguage();
  return (
    <Field label={words.name} hint={words.nameHint} fault={isMissing ? words.nameMissing : undefined}>
      {(tied) => (
        <input
          {...tied}
          name="name"
          type="text"
          dir="auto"
          autoComplete="off"
          autofocus
          required
          maxLength={bodies.createApiKey.properties.name.maxLength}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
