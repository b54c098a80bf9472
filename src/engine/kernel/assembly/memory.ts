/** Everything lies behind one another: what stays first, then what comes and goes. */
let top: usize = __heap_base;

/** Room for so many bytes, at a multiple of 64. */
export function reserve(bytes: usize): usize {
  const at = (top + 63) & ~63;
  top = at + bytes;
  const missing = <i32>((top + 0xffff) >> 16) - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
  return at;
}

/** Frees what lies at an address and all behind it. */
export function release(address: usize): void {
  top = address;
}
