/**
 * Host and database of `DATABASE_URL`, with another login. Every process works under one that owns nothing; nothing in the
 * address may put the owner in its place.
 */
export function withLogin(
  databaseUrl: string,
  { name, password }: { name: string; password: string },
): string {
  const url = new URL(databaseUrl);
  // A login in the query would win over the one before the host.
  for (const parameter of ['user', 'password']) url.searchParams.delete(parameter);
  // Where the query names a socket's folder there may be no host, and then no place for a login. The query wins over it.
  if (url.hostname === '') url.hostname = 'localhost';
  url.username = name;
  url.password = password;
  return url.href;
}
