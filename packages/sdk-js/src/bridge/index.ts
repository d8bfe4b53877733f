export { type ConnectOptions, connectToHost, forwardEvents, type Host } from './frame.ts';
export {
  BRIDGE_VERSION,
  type BridgeFailure,
  type EmbedCommand,
  type EmbedOptions,
  type FrameMessage,
  type HostMessage,
} from './messages.ts';
