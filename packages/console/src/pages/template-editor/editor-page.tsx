import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { useParam } from '../../kit/use-param.ts';
import { usePath } from '../../session/tenant.ts';
import { templateWords } from '../../words/templates.ts';
import { Editor } from './editor.tsx';
import { Versions } from './versions.tsx';

const searchSchema = z.object({ tab: z.enum(['edit', 'versions']).catch('edit') });
const { editor } = templateWords;

/** One template: its editor, and what changed from version to version. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const id = useParam('id');
  const [{ tab }] = usePageSearch(searchSchema);
  // What somebody else saves meanwhile never takes away what is being written here.
  const template = useQuery({
    ...api.templates.read.queryOptions({ idOrSlug: id }),
    refetchOnWindowFocus: false,
  });
  const [version, setVersion] = useState<number>();
  const shown = version ?? template.data?.version;
  return (
    <Frame
      title={template.data?.title ?? templateWords.title}
      breadcrumbs={[{ label: templateWords.title, to: path('templates') }]}
      meta={
        shown !== undefined && (
          <>
            <Badge>{editor.version(shown)}</Badge>
            <CopyId id={id} />
          </>
        )
      }
      intro={editor.immutable}
    >
      <Tabs
        label={editor.tabs.label}
        selected={tab}
        tabs={[
          { id: 'edit', label: editor.tabs.edit },
          { id: 'versions', label: editor.tabs.versions },
        ]}
      />
      <QueryView query={template} lines={12}>
        {(data) =>
          tab === 'edit' ? (
            <Editor key={data.id} template={data} onSaved={setVersion} />
          ) : (
            <Versions idOrSlug={data.id} />
          )
        }
      </QueryView>
    </Frame>
  );
}
