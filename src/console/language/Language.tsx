/** The language of the page: the browser's own at first, then what was chosen. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { arabic } from './arabic';
import { english, type Words } from './english';
import { type Moments, momentsIn } from './moments';

export type LanguageName = 'en' | 'ar';

interface Language {
  readonly words: Words;
  readonly moments: Moments;
  readonly name: LanguageName;
  choose(name: LanguageName): void;
}

const LANGUAGES: Readonly<Record<LanguageName, { words: Words; direction: 'ltr' | 'rtl'; ownName: string }>> = {
  en: { words: english, direction: 'ltr', ownName: 'English' },
  ar: { words: arabic, direction: 'rtl', ownName: 'العربية' },
};
const PLACE = 'matjar.language';

const Chosen = createContext<Language | undefined>(undefined);

export function LanguageProvider({ children }: { readonly children: ComponentChildren }) {
  const [name, setName] = useState(firstLanguage);
  const { words, direction } = LANGUAGES[name];
  useLayoutEffect(() => {
    document.documentElement.lang = name;
    document.documentElement.dir = direction;
    document.title = words.product;
  }, [name]);
  const language = useMemo<Language>(
    () => ({
      words,
      name,
      moments: momentsIn(localeOf(name)),
      choose: (chosen) => void (keep(chosen), setName(chosen)),
    }),
    [name],
  );
  return <Chosen.Provider value={language}>{children}</Chosen.Provider>;
}

/** What the page says, and how it writes dates. */
export function useLanguage(): Language {
  const language = useContext(Chosen);
  if (!language) throw new Error('there is no language here');
  return language;
}

/** Leads to the other language, by its own name. */
export function LanguageSwitch() {
  const { name, choose } = useLanguage();
  const other = name === 'en' ? 'ar' : 'en';
  const { ownName, direction } = LANGUAGES[other];
  return (
    <button type="button" class="quiet" lang={other} dir={direction} onClick={() => choose(other)}>
      {ownName}
    </button>
  );
}

const isLanguage = (name: string | null | undefined): name is LanguageName => name === 'en' || name === 'ar';

function firstLanguage(): LanguageName {
  const kept = stored();
  return isLanguage(kept) ? kept : navigator.language.toLowerCase().startsWith('ar') ? 'ar' : 'en';
}

/** With the region that the browser names; the calendar and the digits are those in which the APIs write. */
function localeOf(name: LanguageName): string {
  const regional = navigator.language.toLowerCase().startsWith(name) ? navigator.language : name;
  return new Intl.Locale(regional, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
}

function stored(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

function keep(name: LanguageName): void {
  try {
    localStorage.setItem(PLACE, name);
  } catch {
    // Then it is asked for again by the next visit.
  }
}
