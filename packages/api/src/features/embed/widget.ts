import type { AppContext } from '../../context.ts';
import { openAssetFolder } from '../../core/assets.ts';
import { ApiError } from '../../core/error.ts';
import { type EmbedFolders, installedFolders } from './folders.ts';

/** Where the files of the running build are. */
export interface WidgetPaths {
  /** `/embed/<version>` */
  assetPath: string;
  /** `/worklets/<version>` */
  workletPath: string;
}

/** The widget's build, for a page that the API serves. @throws ApiError `unavailable` where it was not built */
export function openWidget(
  { environment }: Pick<AppContext, 'environment'>,
  folders: EmbedFolders = installedFolders(),
): { paths(): WidgetPaths } {
  const widget = openAssetFolder(folders.widget, { watch: environment.NODE_ENV !== 'production' });
  return {
    paths() {
      if (!widget.find('embed.js')) {
        throw new ApiError('unavailable', {
          detail: 'The widget has not been built.',
          fix: 'Run `npm run build`, then reload.',
        });
      }
      return { assetPath: `/embed/${widget.version()}`, workletPath: `/worklets/${folders.sdkVersion}` };
    },
  };
}
