/**
 * A regular expression as its positions: each place where it takes a character, which characters those are, and which place can come
 * next in how many ways (Glushkov's automaton, of bounded counts too).
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export interface Position {
  /** Which of the sample's characters are taken here. */
  readonly takes: ReadonlySet<number>;
  /** The positions that can follow, with the number of ways that lead there without taking a character. */
  readonly next: Map<number, number>;
}

/** Stands for all characters: what patterns tell apart is in Latin or Arabic, or is told apart from all else. */
const SAMPLE = [
  ...Array.from({ length: 0x180 }, (_, code) => code),
  ...[0x621, 0x660, 0x669, 0x6f0, 0x2028, 0xfeff, 0x4e00, 0x1f600],
].map((code) => String.fromCodePoint(code));

/** Counts above this are taken for loops: `{1,200}` backtracks like `+`. */
const MOST_COPIES = 20;

/** Where a part of the expression can begin and end; both with the number of ways. */
interface Piece {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  readonly empty: boolean;
}

const EMPTY: Piece = { first: new Map(), last: new Map(), empty: true };

/**
 * The automata of a pattern: its own, and one for each expression that it looks ahead or behind for.
 * @throws SyntaxError for what is no regular expression
 */
export function automataOf(pattern: string): Position[][] {
  const automata: Position[][] = [];
  const build = (alternatives: readonly AST.Alternative[], isWhole: boolean): void => {
    const positions: Position[] = [];
    automata.push(positions);
    const look = (inner: readonly AST.Alternative[]): void => build(inner, false);
    const piece = anyOf(alternatives, positions, look);
    const anchored = alternatives.every(
      ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
    );
    // Where it may begin anywhere, every character before is skipped first.
    if (isWhole && !anchored) sequence(loop(take(/^[^]$/u, positions), positions, true), piece, positions);
  };
  build(new RegExpParser({ ecmaVersion: 2022 }).parsePattern(pattern, 0, pattern.length, true).alternatives, true);
  return automata;
}

type Look = (alternatives: readonly AST.Alternative[]) => void;

function anyOf(alternatives: readonly AST.Alternative[], positions: Position[], look: Look): Piece {
  const pieces = alternatives.map(({ elements }) =>
    elements.reduce<Piece>((whole, element) => sequence(whole, pieceOf(element, positions, look), positions), EMPTY),
  );
  return {
    first: sum(pieces.map(({ first }) => first)),
    last: sum(pieces.map(({ last }) => last)),
    empty: pieces.some(({ empty }) => empty),
  };
}

function pieceOf(element: AST.Element, positions: Position[], look: Look): Piece {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives, positions, look);
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') look(element.alternatives);
      return EMPTY;
    case 'Quantifier':
      return repeat(element, positions, look);
    case 'Backreference':
      throw new SyntaxError('it refers back to what it has matched, which takes any time');
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return take(new RegExp(`^(?:${element.raw})$`, 'u'), positions);
  }
}

function take(characters: RegExp, positions: Position[]): Piece {
  const takes = new Set(SAMPLE.flatMap((character, index) => (characters.test(character) ? [index] : [])));
  const here = new Map([[positions.push({ takes, next: new Map() }) - 1, 1]]);
  return { first: here, last: here, empty: false };
}

function repeat({ element, min, max }: AST.Quantifier, positions: Position[], look: Look): Piece {
  const piece = (): Piece => pieceOf(element, positions, look);
  if (max > MOST_COPIES) return loop(piece(), positions, min === 0);
  let whole = EMPTY;
  for (let copy = 0; copy < max; copy++) {
    const one = piece();
    whole = sequence(whole, copy < min ? one : { ...one, empty: true }, positions);
  }
  return whole;
}

function loop(piece: Piece, positions: Position[], empty: boolean): Piece {
  join(piece.last, piece.first, positions);
  return { ...piece, empty: empty || piece.empty };
}

function sequence(before: Piece, after: Piece, positions: Position[]): Piece {
  join(before.last, after.first, positions);
  return {
    first: before.empty ? sum([before.first, after.first]) : before.first,
    last: after.empty ? sum([before.last, after.last]) : after.last,
    empty: before.empty && after.empty,
  };
}

function join(last: Piece['last'], first: Piece['first'], positions: Position[]): void {
  for (const [from, leaving] of last) {
    const next = positions[from]?.next;
    for (const [to, entering] of first) next?.set(to, (next.get(to) ?? 0) + leaving * entering);
  }
}

function sum(maps: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const whole = new Map<number, number>();
  for (const [position, ways] of maps.flatMap((map) => [...map]))
    whole.set(position, (whole.get(position) ?? 0) + ways);
  return whole;
}
