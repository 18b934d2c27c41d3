/** Signing in: an address and a password, for those with very many stores the one that is meant. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Login, signIn } from '../access';
import { useLanguage } from '../language/Language';
import { RefusalNotice } from '../page/RefusalNotice';
import { SubmitButton } from '../page/SubmitButton';
import { useSending } from '../page/useSending';
import type { Departure } from '../session';
import { EmailField, PasswordField, StoreField } from './fields';

interface SignInProps {
  /** Who was signed in before. */
  readonly email: string;
  readonly departure: Departure | undefined;
  readonly onSignedIn: (email: string, login: Login) => void;
}

export function SignIn({ email: earlier, departure, onSignedIn }: SignInProps) {
  const { words } = useLanguage();
  const [email, setEmail] = useState(earlier);
  const [password, setPassword] = useState('');
  const [storeId, setStoreId] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const focus = (field: 'email' | 'password'): void =>
    form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus();

  // Whoever comes back has only the password to give; a password that was refused is typed again.
  useLayoutEffect(() => {
    if (departure || refusal) focus(email === '' ? 'email' : 'password');
  }, [departure, refusal]);

  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const known = email.trim();
    if (known === '' || password === '') return focus(known === '' ? 'email' : 'password');
    const credentials = { email: known, password, ...(storeId.trim() !== '' && { storeId: storeId.trim() }) };
    send(
      () => signIn(credentials),
      (login) => onSignedIn(known, login),
    );
  };

  return (
    <section class="sign-in" aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">{words.signInTitle}</h1>
      <p class="lead">{words.signInLead}</p>
      {departure && !refusal && (
        <p class="notice" role="status">
          {words[departure]}
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <form ref={form} noValidate onSubmit={submit}>
        <EmailField
          value={email}
          onInput={setEmail}
          fault={tried && email.trim() === '' ? words.emailMissing : undefined}
        />
        <PasswordField
          value={password}
          onInput={setPassword}
          fault={tried && password === '' ? words.passwordMissing : undefined}
        />
        {(refusal?.kind === 'invalid' || storeId !== '') && <StoreField value={storeId} onInput={setStoreId} />}
        <SubmitButton busy={busy} label={words.signIn} busyLabel={words.signingIn} />
      </form>
    </section>
  );
}
