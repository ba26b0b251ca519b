/** Answers with what does not fit, and where. */
import type { Response } from 'express';
import type { Problem } from '../../shared/wire/session.ts';

export function problem(
  response: Response,
  status: number,
  code: string,
  path: readonly (string | number)[],
  message: string,
): void {
  const body: Problem = { error: { code, path: [...path], message } };
  response.status(status).json(body);
}
