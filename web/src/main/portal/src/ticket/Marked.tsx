import type { Schemas } from '../platform/api/client';

/** A text with what was searched for marked in it; the text itself is never taken for markup. */
export function Marked({ pieces }: { pieces: Schemas['FoundPiece'][] }) {
  return pieces.map((piece, at) =>
    piece.found ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
  );
}
