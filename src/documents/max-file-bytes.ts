/**
 * Bytes of a file. A thesis as PDF has 50 MB, a library of 100,000 references 150 MB; what a reader
 * makes of a file takes several times its size, which a tab on a telephone does not have for more.
 */
export const MAX_FILE_BYTES = 200_000_000;
