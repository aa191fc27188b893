/** Lets the browser keep copies of the newest pages, for when the real ones cannot be reached; on pages that ask for it. */
export function keepCopies(): void {
  const { worker } = document.body.dataset;
  // A refusal (a private window, a full disk) costs the reader nothing but the copies.
  if (worker !== undefined && "serviceWorker" in navigator) {
    navigator.serviceWorker.register(worker).catch((error: unknown) => console.info(error));
  }
}
