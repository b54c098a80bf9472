/** For the details of lines. */
export function describeWorkers(count: number): string {
  return count === 1 ? '1 worker' : `${count} workers`;
}

/** @param longestTasks milliseconds, 0 where none reached 50 ms */
export function describeLongestTask(longestTasks: readonly number[]): string {
  const longest = Math.max(...longestTasks);
  return `main thread's longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`;
}
