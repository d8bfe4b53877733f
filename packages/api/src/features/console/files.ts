import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type AssetFolder, openAssetFolder } from '../../core/assets.ts';

/** The built console. */
export interface ConsoleFiles {
  /** Scripts, styles and pictures; each name holds the hash of what is in it. */
  assets: AssetFolder;
  /** The document, in which `NONCE` stands where each answer has one of its own; nothing where the console was not built. */
  document(): string | undefined;
}

export function openConsoleFiles(folder: string, { watch }: { watch: boolean }): ConsoleFiles {
  let read: { mtimeMs: number; text: string } | undefined;
  return {
    assets: openAssetFolder(join(folder, 'assets'), { watch }),
    document() {
      if (read && !watch) return read.text;
      try {
        const path = join(folder, 'index.html');
        const { mtimeMs } = statSync(path);
        if (read?.mtimeMs !== mtimeMs) read = { mtimeMs, text: readFileSync(path, 'utf8') };
        return read.text;
      } catch {
        return undefined;
      }
    },
  };
}
