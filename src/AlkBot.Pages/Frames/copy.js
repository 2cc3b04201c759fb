// Shows the buttons that copy, which do nothing without a script, and lets them.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  const told = document.getElementById(button.dataset.tells);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      // Browsers have no clipboard where the address is neither https nor this machine.
      text.select();
      document.execCommand("copy");
    }
    told.textContent = button.dataset.done;
  });
}
