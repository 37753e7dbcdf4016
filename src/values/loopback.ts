import ipaddr from 'ipaddr.js';

/** Whether a host, without its port and brackets, is the machine itself. */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}
