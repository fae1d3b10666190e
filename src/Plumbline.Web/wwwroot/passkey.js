// Lets the browser make or show a passkey, then sends it with the form. Without script the form stays hidden and the password is enough.
const form = document.querySelector("form[data-passkey]");
const make = form?.dataset.passkey === "create";
const parse = make ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
if (form && window.PublicKeyCredential && PublicKeyCredential[parse]) {
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const said = form.querySelector("[data-failed]");
    said.textContent = "";
    try {
      const publicKey = PublicKeyCredential[parse](JSON.parse(form.dataset.options));
      const credential = make ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      // The person changed their mind, or the device has no passkey for this site.
      said.textContent = said.dataset.failed;
    }
  });
}
