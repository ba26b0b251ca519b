import { Fragment } from 'preact';
import { type Piece, withTerms } from '../../text/english/termsIn.ts';
import { TermWord } from './TermWord.tsx';

type Props = {
  /** A text by itself, or the pieces of one that stands among others. */
  readonly text: string | readonly Piece[] | undefined;
};

/** A text whose words of the United Nations say what they mean, on demand. */
export function Explained({ text = '' }: Props) {
  const pieces = typeof text === 'string' ? withTerms(text).flat() : text;
  return (
    <>
      {pieces.map((piece, at) => (
        <Fragment key={`${at} ${piece.text}`}>
          {piece.term ? <TermWord of={piece.term}>{piece.text}</TermWord> : piece.text}
        </Fragment>
      ))}
    </>
  );
}
