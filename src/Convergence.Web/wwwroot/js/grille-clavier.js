// Moves, pastes and totals of the entry grid; nothing here saves.
const lignesDe = (table) => [...table.tBodies[0].rows];
const saisieA = (rangee, colonne) => rangee?.cells[colonne]?.querySelector(".cellule__saisie");

// Enter and down: the chantier below; at the bottom, the top of the next counter. Shift+Enter and up: the other way.
export function deplacer(evenement) {
  const sens = { Enter: evenement.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[evenement.key];
  if (!sens || evenement.ctrlKey || evenement.altKey || evenement.metaKey) {
    return;
  }
  evenement.preventDefault();
  const cellule = evenement.target.closest("td");
  const lignes = lignesDe(cellule.closest("table"));
  let rang = lignes.indexOf(cellule.parentElement);
  let colonne = cellule.cellIndex;
  const largeur = lignes[0].cells.length;
  while (true) {
    rang += sens;
    if (rang < 0 || rang >= lignes.length) {
      colonne += sens;
      rang = sens > 0 ? 0 : lignes.length - 1;
    }
    if (colonne < 1 || colonne >= largeur) {
      return;
    }
    const cible = saisieA(lignes[rang], colonne);
    if (cible) {
      cible.focus();
      return;
    }
  }
}

// Spreads a block copied from a spreadsheet from the cell on; returns the rows that changed. One value pastes as usual.
export function coller(evenement) {
  const texte = evenement.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "");
  const touchees = new Set();
  if (!/[\t\n]/.test(texte)) {
    return touchees;
  }
  evenement.preventDefault();
  const cellule = evenement.target.closest("td");
  const lignes = lignesDe(cellule.closest("table"));
  const depart = lignes.indexOf(cellule.parentElement);
  texte.split("\n").forEach((morceau, r) => morceau.split("\t").forEach((valeur, c) => {
    const cible = saisieA(lignes[depart + r], cellule.cellIndex + c);
    if (cible) {
      cible.value = valeur.trim();
      recalculer(cible);
      touchees.add(cible.closest("tr").dataset.releve);
    }
  }));
  return touchees;
}

// Total of the column of a cell. Blank is left out: it is not 0; a column of blanks has no total.
export function recalculer(saisie) {
  const colonne = saisie.closest("td").cellIndex;
  const table = saisie.closest("table");
  const zone = table.tFoot.rows[0].cells[colonne].querySelector("[data-total-valeur]");
  if (!zone) {
    return;
  }
  const nombres = lignesDe(table)
    .map((rangee) => rangee.cells[colonne].querySelector(".cellule__saisie")?.value ?? rangee.cells[colonne].querySelector(".total-valeur")?.textContent ?? "")
    .map((texte) => texte.replace(/\s/g, ""))
    .filter((texte) => /^\d+$/.test(texte))
    .map(Number);
  zone.textContent = nombres.length === 0 ? "n.r." : nombres.reduce((a, b) => a + b, 0).toLocaleString("fr-FR");
}
