/** What a key may do, area by area where the same may be done. */
import { useLanguage } from '../language/Language';
import { grouped } from '../permissions';

export function PermissionSummary({
  permissions,
}: {
  readonly permissions: Readonly<Record<string, readonly string[]>>;
}) {
  const { words } = useLanguage();
  // A server that is newer than this page may offer more than it knows by name.
  const named = (names: Readonly<Record<string, string>>, all: readonly string[]): string =>
    all.map((name) => names[name] ?? name).join(words.comma);
  return (
    <ul class="permissions">
      {grouped(permissions).map(({ kinds, areas }) => (
        <li key={kinds.join()}>
          <span class="kinds">{named(words.kinds, kinds)}</span> <span>{named(words.areas, areas)}</span>
        </li>
      ))}
    </ul>
  );
}
