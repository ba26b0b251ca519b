import type { ComponentChildren } from 'preact';

/** What can stand on the line of a story: each a shape of its own, so that none is told by its colour. */
export type SignName =
  | 'tabled'
  | 'adopted'
  | 'vetoed'
  | 'failed'
  | 'ended'
  | 'inject'
  | 'event'
  | 'good-offices'
  | 'consent'
  | 'refusal'
  | 'statement'
  | 'assembly'
  | 'force'
  | 'secret'
  | 'exposed'
  | 'recognition'
  | 'deed'
  | 'endorsed'
  | 'practice';

/** A shape of 20 by 20 around 0, 0. Decoration: its words stand beside it. */
export const signShapes: Readonly<Record<SignName, ComponentChildren>> = {
  tabled: (
    <>
      <path d="M-7-9.5H7V9.5H-7z" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <path d="M-3.6-4.6h7.2M-3.6-.4h7.2M-3.6 3.8h4" stroke="var(--ink)" stroke-width="1.6" />
    </>
  ),
  adopted: (
    <>
      <circle r="9.5" fill="var(--yes)" />
      <path d="m-4.4.4 3.2 3.2 5.6-6.6" fill="none" stroke="var(--surface)" stroke-width="2.4" />
    </>
  ),
  vetoed: (
    <>
      <rect x="-8.5" y="-8.5" width="17" height="17" fill="var(--no)" />
      <path d="m-4-4 8 8m0-8-8 8" stroke="var(--surface)" stroke-width="2.4" />
    </>
  ),
  failed: (
    <>
      <rect x="-8" y="-8" width="16" height="16" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <path d="m-3.6-3.6 7.2 7.2m0-7.2-7.2 7.2" stroke="var(--ink)" stroke-width="1.8" />
    </>
  ),
  ended: (
    <>
      <circle r="8.6" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <path d="M-4.4 0h8.8" stroke="var(--ink)" stroke-width="2.2" />
    </>
  ),
  inject: (
    <>
      <path d="M0-9.5 10 8.5h-20z" fill="var(--ink)" />
      <path d="M0-3.2v5.4m0 2v2" stroke="var(--surface)" stroke-width="2.2" />
    </>
  ),
  event: (
    <>
      <path d="M0-10 10 0 0 10-10 0z" fill="var(--ink)" />
      <circle r="2.6" fill="var(--surface)" />
    </>
  ),
  'good-offices': (
    <>
      <circle r="8.6" fill="var(--surface)" stroke="var(--blue)" stroke-width="1.8" />
      <circle r="3.2" fill="var(--blue)" />
    </>
  ),
  consent: (
    <>
      <rect x="-9" y="-6.5" width="18" height="13" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.6" />
      <path d="m-9-6.5 9 7.5 9-7.5" fill="none" stroke="var(--ink)" stroke-width="1.6" />
    </>
  ),
  refusal: (
    <>
      <rect x="-9" y="-6.5" width="18" height="13" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.6" />
      <path d="m-9-6.5 18 13m0-13-18 13" fill="none" stroke="var(--ink)" stroke-width="1.6" />
    </>
  ),
  statement: (
    <>
      <path d="M-9-8.5h18v12H-1l-5 5.5V3.5h-3z" fill="var(--surface)" stroke="var(--blue)" stroke-width="1.8" />
      <path d="M-5-4.5H5M-5-.5h7" stroke="var(--blue)" stroke-width="1.8" />
    </>
  ),
  assembly: (
    <>
      <path d="M-9.5 6.5a9.5 9.5 0 0 1 19 0z" fill="var(--blue)" transform="translate(0 1)" />
      <path
        d="M-5.5 6.5a5.5 5.5 0 0 1 11 0"
        fill="none"
        stroke="var(--surface)"
        stroke-width="1.8"
        transform="translate(0 1)"
      />
      <circle cy="-6.8" r="2.4" fill="var(--blue)" />
    </>
  ),
  force: (
    <>
      <path d="M-8.5-9.5h17V3L0 10-8.5 3z" fill="var(--ink)" />
      <path d="m-4.6-3.4 4.6-3.6 4.6 3.6M-4.6 2.4 0-1.2l4.6 3.6" fill="none" stroke="var(--surface)" stroke-width="2" />
    </>
  ),
  secret: (
    <>
      <circle r="8.8" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" stroke-dasharray="3.4 2.4" />
      <circle cy="-2" r="2.7" fill="var(--ink)" />
      <path d="M-1.1-.6h2.2l1.3 6.2h-4.8z" fill="var(--ink)" />
    </>
  ),
  exposed: (
    <>
      <path d="M-10 0Q0-10.5 10 0 0 10.5-10 0z" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <circle r="3.2" fill="var(--ink)" />
    </>
  ),
  recognition: (
    <>
      <path d="M-6.5-10v20" stroke="var(--ink)" stroke-width="2.2" />
      <path d="M-5.6-9.2H9L5.2-4 9 1.2H-5.6z" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
    </>
  ),
  deed: (
    <>
      <path d="M0-9.4 9.4 0 0 9.4-9.4 0z" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <path d="M-3.6 0h7.2M0-3.6v7.2" stroke="var(--ink)" stroke-width="1.8" />
    </>
  ),
  endorsed: (
    <>
      <circle r="8.8" fill="var(--surface)" stroke="var(--yes)" stroke-width="2" />
      <path d="m-4.2.4 3 3 5.4-6.2" fill="none" stroke="var(--yes)" stroke-width="2.2" />
    </>
  ),
  practice: (
    <>
      <path d="M-8-9.5H5L8.5-6V9.5H-8z" fill="var(--surface)" stroke="var(--blue)" stroke-width="1.8" />
      <path d="M-4.4-4.4h8M-4.4-.4h8M-4.4 3.6h5" stroke="var(--blue)" stroke-width="1.6" />
    </>
  ),
};

export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg class="sign" viewBox="-11 -11 22 22" aria-hidden="true">
      {signShapes[name]}
    </svg>
  );
}
