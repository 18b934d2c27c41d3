/** Who is signed in, and so what there is to see. */
import { useState } from 'preact/hooks';
import type { Login } from './access';
import { KeysScreen } from './keys/KeysScreen';
import { Frame } from './page/Frame';
import { type Departure, keepSession, keptSession, type Session } from './session';
import { SignIn } from './signIn/SignIn';

export function App() {
  const [session, setSession] = useState<Session | undefined>(keptSession);
  const [email, setEmail] = useState('');
  const [departure, setDeparture] = useState<Departure>();

  const enter = (known: string, { token, stores }: Login): void => {
    const next = { email: known, token, stores };
    keepSession(next);
    setSession(next);
    setDeparture(undefined);
  };
  const leave = (why: Departure): void => {
    keepSession(undefined);
    setEmail(why === 'sessionEnded' ? (session?.email ?? '') : '');
    setSession(undefined);
    setDeparture(why);
  };

  if (!session) {
    return (
      <Frame>
        <SignIn email={email} departure={departure} onSignedIn={enter} />
      </Frame>
    );
  }
  return (
    <Frame email={session.email} onSignOut={() => leave('signedOut')}>
      <KeysScreen session={session} onSessionEnded={() => leave('sessionEnded')} />
    </Frame>
  );
}
