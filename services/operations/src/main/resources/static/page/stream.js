// Server-sent events over fetch, because EventSource can't send a token in a header. Goes on after what was seen last.

const PAUSES = [500, 1000, 2000, 4000, 8000];

/**
 * @param hears {line, standing, sign, problem(status), ended} – sign is called for every sign of life
 * @returns a function that stops watching
 */
export function watch(episode, token, hears) {
  const stopped = new AbortController();
  let lastSeen = null;
  let attempts = 0;

  async function connect() {
    const headers = { Accept: "text/event-stream", Authorization: `Bearer ${token}` };
    if (lastSeen !== null) headers["Last-Event-ID"] = lastSeen;
    const answer = await fetch(`/episodes/${encodeURIComponent(episode)}/events`, { headers, signal: stopped.signal, cache: "no-store" });
    if (!answer.ok) {
      hears.problem(answer.status);
      // Not so 404: what is unknown now may be on its way.
      return [401, 403].includes(answer.status);
    }
    attempts = 0;
    return read(answer.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  async function read(reader) {
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return false;
      hears.sign();
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) {
        if (take(block)) return true;
      }
    }
  }

  /** @returns whether that was the last */
  function take(block) {
    const event = {};
    for (const line of block.split("\n")) {
      const colon = line.indexOf(": ");
      if (colon > 0) event[line.slice(0, colon)] = line.slice(colon + 2);
    }
    if (event.id) lastSeen = event.id;
    const data = event.data && JSON.parse(event.data);
    if (event.event === "line") hears.line(data);
    if (event.event === "standing") hears.standing(data);
    if (event.event === "end") hears.ended();
    return event.event === "end";
  }

  async function run() {
    while (!stopped.signal.aborted) {
      try {
        if (await connect()) return;
      } catch {
        if (stopped.signal.aborted) return;
      }
      await new Promise(go => setTimeout(go, PAUSES[Math.min(attempts++, PAUSES.length - 1)]));
    }
  }

  run();
  return () => stopped.abort();
}
