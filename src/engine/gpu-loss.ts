/** The device under a session is gone: driver reset, GPU process crash, sleep. */
export class GpuLostError extends Error {
  override readonly name = 'GpuLostError';
}

/** Rejects with a GpuLostError once the device is lost, and never resolves. */
export async function gpuLoss(device: GPUDevice): Promise<never> {
  const { reason, message } = await device.lost;
  throw new GpuLostError(message || reason);
}
