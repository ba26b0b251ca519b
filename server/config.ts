/** What the environment can say about the server. It is read once, by `main`; nothing else looks at it. */
import { z } from 'zod';

const configSchema = z.object({
  HOST: z.string().default('0.0.0.0'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
    .default(2567),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://mandate.example.org' })
    .refine((url) => !/[?#]/.test(url), 'must be without ? and #, because the paths of pages are added to it')
    .transform((url) => url.replace(/\/+$/, ''))
    .nullable()
    .default(null),
  PURGE_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of days, or 0 for never')
    .transform(Number)
    .default(90),
});

export type Config = {
  /** The address to listen on. */
  readonly host: string;
  /** The port to listen on; 0 takes any that is free. */
  readonly port: number;
  readonly dataDirectory: string;
  /** How people reach the server behind a proxy, without a slash at the end; null when they reach it directly. */
  readonly publicUrl: string | null;
  /** Sessions in which nothing has happened for so many days are erased; 0: none is. */
  readonly purgeDays: number;
};

/** The message is one line that names the variable and says what is wrong with it. */
export class BadConfig extends Error {
  override name = 'BadConfig';
}

/** Throws `BadConfig`. A variable that is set to nothing counts as not set: `PORT=` in an .env file means the default. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const said = Object.fromEntries(
    Object.keys(configSchema.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = configSchema.safeParse(said);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new BadConfig(`${name} ${issue?.message}, not ${JSON.stringify(said[name])}`);
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, PURGE_DAYS } = parsed.data;
  return { host: HOST, port: PORT, dataDirectory: DATA_DIR, publicUrl: PUBLIC_URL, purgeDays: PURGE_DAYS };
}
