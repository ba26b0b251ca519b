/** Measures the rooms of one side in one round. */
import type { Busy, Idle, Joined } from './load.ts';
import type { Memory, Usage } from './probe.ts';
import { type Side, startSide } from './sides.ts';
import { mean, median, quantile } from './statistics.ts';
import { type Kind, kinds, type Workload } from './workload.ts';

/** What is measured of a side, in the order in which it is reported. */
export const figures = [
  ...['p50', 'p95', 'p99', 'cpuPerThousand', 'cpuBeyondIdle', 'cpuIdle', 'bytesIdle', 'bytesBusy'],
  ...['heapPerRoom', 'heapPerClient', 'heapAtEnd', 'externalAtEnd'],
  ...['joinMilliseconds', 'joinBytes', 'rejoinLast', 'rejoinBytes', 'rejoinCpu', 'faults'],
] as const;
export type Figure = (typeof figures)[number];
export type OfKind = { readonly p50: number; readonly p99: number; readonly bytes: number; readonly count: number };
export type Round = {
  readonly figures: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Partial<Record<Kind, OfKind>>>;
};

/** Before anything is measured: so long, and so many actions a second and room. */
const warmUp = { rate: 4, seconds: 3, seed: 1 } as const;
/** Long enough that every client was pinged. */
const idleSeconds = 10;
/** So many lose their connection and come back at once. */
const rejoining = 30;

export async function measureRound(side: Side, workload: Workload, seed: number): Promise<Round> {
  const { rooms, clients, rate, seconds } = workload;
  const { target, server, load, end } = await startSide(side, rooms, clients);
  try {
    await load('begin', { target, workload });
    const empty = await server<Memory>('memory');
    // What the server compiles and keeps when somebody first comes in is no room's.
    await load('fill', { upTo: 1, count: 1 });
    const withFirst = await server<Memory>('memory');
    await load('fill', { upTo: rooms, count: 1 });
    const withOne = await server<Memory>('memory');
    await load('fill', { upTo: rooms, count: clients });
    const withAll = await server<Memory>('memory');
    await load('prepare');
    await load('busy', warmUp);

    const quiet = await measured(server, () => load<Idle>('idle', { seconds: idleSeconds }));
    const busy = await measured(server, () => load<Busy>('busy', { rate, seconds, seed }));
    const after = await server<Memory>('memory');
    const joined = await load<readonly Joined[]>('joinSingly', { upTo: Math.max(rejoining, clients + 4) });
    const back = await measured(server, () => load<readonly Joined[]>('rejoin', { count: rejoining }));

    const heapPerClient = (withAll.heap - withOne.heap) / (rooms * Math.max(1, clients - 1));
    const latencies = busy.result.measured.map(({ latency }) => latency);
    /** Of a millisecond. */
    const idleCpu = quiet.cpu / quiet.result.milliseconds;
    return {
      figures: {
        p50: quantile(latencies, 0.5),
        p95: quantile(latencies, 0.95),
        p99: quantile(latencies, 0.99),
        cpuPerThousand: busy.cpu / latencies.length,
        cpuBeyondIdle: (busy.cpu - idleCpu * busy.result.milliseconds) / latencies.length,
        cpuIdle: idleCpu * 1000,
        bytesIdle: perClientAndMinute(quiet.result, workload),
        bytesBusy: perClientAndMinute(busy.result, workload),
        heapPerRoom: ((withOne.heap - withFirst.heap) / Math.max(1, rooms - 1) - heapPerClient) / 1024,
        heapPerClient: heapPerClient / 1024,
        heapAtEnd: (after.heap - empty.heap) / rooms / 1024,
        externalAtEnd: (after.external - empty.external) / rooms / 1024,
        joinMilliseconds: median(joined.map(({ milliseconds }) => milliseconds)),
        joinBytes: median(joined.map(({ bytes }) => bytes)),
        rejoinLast: Math.max(...back.result.map(({ milliseconds }) => milliseconds)),
        rejoinBytes: median(back.result.map(({ bytes }) => bytes)),
        rejoinCpu: back.cpu,
        faults: busy.result.faults.length,
      },
      byKind: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind, busy.result, clients)])),
    };
  } finally {
    await end();
  }
}

/** The result, and the milliseconds of processor time that the server took meanwhile. */
async function measured<Result>(
  server: <Answer>(call: string) => Promise<Answer>,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly cpu: number }> {
  const before = await server<Usage>('usage');
  const result = await work();
  const after = await server<Usage>('usage');
  return { result, cpu: after.cpu - before.cpu };
}

const perClientAndMinute = ({ bytes, milliseconds }: Idle, { rooms, clients }: Workload): number =>
  bytes / (rooms * clients) / (milliseconds / 60_000);

function ofKind(kind: Kind, { measured: all }: Busy, clients: number): OfKind {
  const those = all.filter((each) => each.kind === kind);
  const latencies = those.map(({ latency }) => latency);
  return {
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    bytes: mean(those.map(({ bytes }) => bytes)) / clients,
    count: those.length,
  };
}
