interface Page<Row> {
  data: Row[];
  nextCursor: string | null;
}

/** Of 100 rows each: a file that a spreadsheet still opens. */
const MOST_PAGES = 100;

/** Every row of a list that comes page by page, 10,000 at most. */
export async function allPages<Row>(
  read: (cursor: string | undefined) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await read(cursor);
    rows.push(...page.data);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return rows;
}
