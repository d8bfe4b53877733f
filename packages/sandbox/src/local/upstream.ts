/** A real model behind the stand-in's wire protocol: any server that speaks OpenAI's chat completions. */
export interface UpstreamModel {
  /** Base URL as that protocol's clients take it, such as `http://localhost:11434/v1`. */
  url: string;
  /** @defaultValue the first that the server lists */
  name?: string;
  apiKey?: string;
}

/** What the environment names, or nothing. @throws Error where the address is none */
export function upstreamOf(
  environment: Readonly<Record<string, string | undefined>>,
): UpstreamModel | undefined {
  const { SANDBOX_LLM_URL, SANDBOX_LLM_MODEL, SANDBOX_LLM_API_KEY } = environment;
  if (!SANDBOX_LLM_URL) return undefined;
  if (!/^https?:$/.test(URL.parse(SANDBOX_LLM_URL)?.protocol ?? '')) {
    throw new Error('SANDBOX_LLM_URL must be an address that begins with http:// or https://.');
  }
  return {
    url: SANDBOX_LLM_URL.replace(/\/+$/, ''),
    ...(SANDBOX_LLM_MODEL ? { name: SANDBOX_LLM_MODEL } : {}),
    ...(SANDBOX_LLM_API_KEY ? { apiKey: SANDBOX_LLM_API_KEY } : {}),
  };
}
