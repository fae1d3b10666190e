// Adds a button that copies the text. Without it, the text can be selected and copied by hand.
const text = document.getElementById("text");
if (text && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "secondary";
  button.textContent = text.dataset.copy;
  const said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = text.dataset.copied;
    } catch {
      text.focus();
      text.select();
      said.textContent = text.dataset.failed;
    }
  });
  const row = document.createElement("p");
  row.append(button, said);
  text.parentElement.after(row);
}
