// Words of the states of a cell: the same as Composants/Saisie/EtatCellule.cs (a test compares them).
export const libelles = {
  "enregistre": "enregistré",
  "en-cours": "en cours…",
  "non-enregistre": "non enregistré",
  "avertissement": "à vérifier",
  "erreur": "erreur",
  "commente": "commenté",
  "verrouille": "verrouillé",
  "obligatoire": "obligatoire",
};

// Sets the state of a cell: data-etat (icon and tint) and its words; a message follows when there is one.
export function poserEtat(cellule, etat, message = "") {
  if (etat) {
    cellule.dataset.etat = etat;
  } else {
    delete cellule.dataset.etat;
  }
  cellule.querySelector(".cellule__etat").textContent = libelles[etat] ?? "";
  const zone = cellule.querySelector(".cellule__message");
  zone.textContent = message;
  zone.hidden = message === "";
  const saisie = cellule.querySelector(".cellule__saisie");
  if (etat === "erreur") {
    saisie.setAttribute("aria-invalid", "true");
  } else {
    saisie.removeAttribute("aria-invalid");
  }
}
