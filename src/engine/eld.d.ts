// eld 2.1 declares types for its main entry alone; its sizes have the same interface.
declare module 'eld/extrasmall' {
  export { eld } from 'eld';
}
