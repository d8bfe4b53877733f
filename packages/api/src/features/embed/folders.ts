import { packageFolder } from '../../core/assets.ts';

export interface EmbedFolders {
  /** The widget: `embed.js`, `embed.css`. */
  widget: string;
  /** The browser SDK's build: `loader.js`, and `worklets/` inside. */
  sdk: string;
  /** Version of the SDK, which names the worklets' path. */
  sdkVersion: string;
}

/** Where the built packages are installed. */
export function installedFolders(): EmbedFolders {
  const sdk = packageFolder('@vivavoce/sdk', 'dist');
  return {
    widget: packageFolder('@vivavoce/react', 'dist/embed').path,
    sdk: sdk.path,
    sdkVersion: sdk.version,
  };
}
