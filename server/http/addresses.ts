/** Under which addresses the people in a room reach this machine. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Bridges of containers and virtual machines, and tunnels: the phones in the room are on none of them. */
const virtual =
  /^(docker|br-|bridge|veth|vethernet|virbr|virtualbox|vboxnet|vmnet|vmware|lxc|lxd|podman|cni|flannel|cali|tun|tap|utun|wg|zt|tailscale|awdl|llw)/i;
/** RFC 1918. */
const privateRange = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;
/** RFC 3927: the machine got no address and gave itself one; seldom does anybody else reach it. */
const linkLocal = /^169\.254\./;

function remoteness(name: string, address: string): number {
  if (virtual.test(name)) return 3;
  if (linkLocal.test(address)) return 2;
  return privateRange.test(address) ? 0 : 1;
}

/** The IPv4 addresses of this machine that others may reach, the likeliest one first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, rank: remoteness(name, address) })),
  );
  return [...new Set(found.sort((one, other) => one.rank - other.rank).map(({ address }) => address))];
}

export type ServerUrls = {
  /** For the browser on this machine. */
  readonly local: string;
  /** For others in the same network, the likeliest one first; none when the server listens on this machine only. */
  readonly network: readonly string[];
  /** The address of the proxy, when there is one: then that is the one to hand out. */
  readonly public: string | null;
};

/** The addresses of a server which listens on `host` and `port`, none with a slash at its end. */
export function serverUrls(
  { host, port, publicUrl }: { readonly host: string; readonly port: number; readonly publicUrl: string | null },
  addresses: readonly string[] = lanAddresses(),
): ServerUrls {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}`;
  const everywhere = host === '0.0.0.0' || host === '::';
  const hereOnly = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return {
    local: url(everywhere || hereOnly ? 'localhost' : host),
    network: everywhere ? addresses.map(url) : hereOnly ? [] : [url(host)],
    public: publicUrl,
  };
}
