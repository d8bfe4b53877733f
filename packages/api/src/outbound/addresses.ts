import ipaddr from 'ipaddr.js';

/**
 * Whether a literal address belongs to the public internet. Loopback, private, link-local, carrier-grade, multicast, reserved and
 * documentation ranges do not, in whatever way they are written: an IPv4 address in IPv6, in octal, hexadecimal or one number.
 */
export function isPublicAddress(text: string): boolean {
  const host = text.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(host)) return false;
  const address = ipaddr.process(host);
  if (address.range() !== 'unicast') return false;
  return !(address instanceof ipaddr.IPv6) || !EMBEDDING.some((network) => address.match(network));
}

/** Whether a host is an address and not a name, also in the old ways of writing one (`127.1`, `0x7f000001`). */
export function isLiteral(host: string): boolean {
  return (
    host.startsWith('[') ||
    ipaddr.isValid(host) ||
    /^(?:0x[\da-f]*|\d+)(?:\.(?:0x[\da-f]*|\d+))*\.?$/i.test(host)
  );
}

/** Ranges of IPv6 that carry an IPv4 address, which a gateway would reach. */
const EMBEDDING = ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::/96'].map(
  (network) => ipaddr.IPv6.parseCIDR(network) as [ipaddr.IPv6, number],
);
