import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Lets a server listen at a free port of this machine. @returns its address, without a slash */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
