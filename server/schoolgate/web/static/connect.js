// The page a school links to works without any script; with one, the address can be copied by a button.

const id = (name) => document.getElementById(name);

if (navigator.clipboard) {
  id("copying").hidden = false;
  id("copy").addEventListener("click", async () => {
    const { yes, no } = id("copy").dataset;
    id("copied").textContent = await navigator.clipboard.writeText(id("address").textContent).then(
      () => yes,
      () => no,
    );
  });
}
