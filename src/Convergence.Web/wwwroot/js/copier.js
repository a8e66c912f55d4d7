// « Copier » beside a text that is shown once. Without a clipboard that may be written, the text is selected and the person copies it.
for (const bouton of document.querySelectorAll("[data-copier]")) {
  const champ = document.getElementById(bouton.dataset.copier);
  const dire = document.getElementById(`${bouton.dataset.copier}-copie`);
  bouton.hidden = false;
  bouton.addEventListener("click", async () => {
    champ.select();
    try {
      await navigator.clipboard.writeText(champ.value);
      dire.textContent = "Copié.";
    } catch {
      champ.focus();
      dire.textContent = "Sélectionné : copiez-le avec Ctrl + C.";
    }
  });
}
