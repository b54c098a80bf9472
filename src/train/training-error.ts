/** Training cannot go on with what it was given; the message says why and what to do. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
}
