// The entry grid, better than the form it is without JavaScript: keyboard in both directions, a block pasted from a
// spreadsheet, each row saved when a cell is left, live totals. A value typed is never lost: what could not be saved stays in
// the field, is kept for the session, and is tried again.
import { poserEtat } from "./etats-cellule.js";
import { deplacer, coller, recalculer } from "./grille-clavier.js";
import { commenter } from "./grille-commentaires.js";

const formulaire = document.querySelector("form[data-grille]");
const adresse = formulaire.dataset.grille;
const etatGeneral = formulaire.querySelector("[data-etat-general]");
const jeton = formulaire.querySelector("[name=__RequestVerificationToken]").value;
const cleSession = `saisie:${location.pathname}`;
const connues = new Map();
const enVol = new Map();
let essai = 0;

for (const morceau of formulaire.querySelector("[name=versions]").value.split(";").filter(Boolean)) {
  const [cle, version, valeur] = morceau.split(":");
  connues.set(`c-${cle}`, { version, valeur });
}

const champ = (nom) => document.getElementById(nom);
const cellule = (saisie) => saisie.closest("td");
const ligne = (saisie) => saisie.closest("tr").dataset.releve;
const saisies = () => [...formulaire.querySelectorAll(".cellule__saisie")];
const modifiee = (saisie) => connues.has(saisie.name) && saisie.value.trim() !== connues.get(saisie.name).valeur;
const enAttente = () => saisies().filter(modifiee);
const saisieDe = (note) => champ(`c${note.name.slice(1)}`);
const notesEnAttente = () => [...formulaire.querySelectorAll("[name^='k-']")].filter((n) => n.value.trim() !== (n.dataset.connue ?? n.defaultValue));
// What a cell says when nothing of it waits and nobody complains.
const etatRepos = (saisie) => saisie.value !== "" ? "enregistre" : cellule(saisie).dataset.obligatoire ? "obligatoire" : "";

function dire(texte) {
  if (etatGeneral.textContent !== texte) {
    etatGeneral.textContent = texte;
  }
}

function garder() {
  const valeurs = Object.fromEntries(enAttente().map((s) => [s.name, s.value]));
  if (Object.keys(valeurs).length === 0) {
    sessionStorage.removeItem(cleSession);
  } else {
    sessionStorage.setItem(cleSession, JSON.stringify(valeurs));
  }
}

function resumer() {
  garder();
  const restantes = enAttente();
  const erreurs = restantes.filter((s) => cellule(s).dataset.etat === "erreur").length;
  if (restantes.length === 0 && notesEnAttente().length > 0) {
    dire("Un commentaire n’est pas encore enregistré.");
  } else if (restantes.length === 0) {
    dire(`Tout est enregistré (${new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" })}).`);
  } else if (erreurs > 0) {
    dire(erreurs === 1 ? "1 valeur refusée, non enregistrée : elle reste dans sa case." : `${erreurs} valeurs refusées, non enregistrées : elles restent dans leurs cases.`);
  } else {
    dire(restantes.length === 1 ? "1 valeur en cours d’enregistrement." : `${restantes.length} valeurs en cours d’enregistrement.`);
  }
}

// A cell that somebody else changed goes again only when it is typed again.
function aEnvoyer(releve) {
  return saisies().filter((s) => ligne(s) === releve && modifiee(s) && s.dataset.conflit === undefined);
}

// One request at a time for a row: each waits for the one before, and sends what is still to be sent then.
async function envoyer(releve) {
  const promesse = (enVol.get(releve) ?? Promise.resolve()).then(async () => {
    const cellules = aEnvoyer(releve);
    const commentaires = notesEnAttente().filter((n) => ligne(saisieDe(n)) === releve);
    if (cellules.length > 0 || commentaires.length > 0) {
      await poster(releve, cellules, commentaires);
    }
  });
  enVol.set(releve, promesse);
  await promesse;
}

async function poster(releve, cellules, commentaires) {
  const corps = new FormData();
  const versions = new Set();
  const ajouter = (saisie, valeur) => {
    const connue = connues.get(saisie.name);
    corps.set(saisie.name, valeur);
    versions.add(`${saisie.name.slice(2)}:${connue.version}:${connue.valeur}`);
  };
  corps.set("__RequestVerificationToken", jeton);
  for (const saisie of cellules) {
    ajouter(saisie, saisie.value);
    poserEtat(cellule(saisie), "en-cours");
  }
  for (const commentaire of commentaires) {
    const saisie = saisieDe(commentaire);
    if (!cellules.includes(saisie)) {
      ajouter(saisie, connues.get(saisie.name).valeur);
    }
    corps.set(commentaire.name, commentaire.value);
  }
  corps.set("versions", [...versions].join(";"));
  const envoyees = new Map([...cellules, ...commentaires].map((s) => [s.name, s.value]));
  try {
    const reponse = await fetch(adresse, { method: "POST", body: corps, headers: { Accept: "application/json" }, redirect: "error" });
    if (!reponse.ok) {
      throw new Error(String(reponse.status));
    }
    recevoir(releve, await reponse.json(), envoyees);
    essai = 0;
    resumer();
  } catch (erreur) {
    echouer(cellules, erreur.message);
  }
}

function recevoir(releve, reponse, envoyees) {
  for (const r of reponse.cellules) {
    const saisie = champ(r.nom);
    connues.set(r.nom, { version: String(r.version), valeur: r.valeur === null ? "" : String(r.valeur) });
    if (r.refus !== null) {
      poserEtat(cellule(saisie), "erreur", r.refus);
      if (r.refus.includes("pendant votre saisie")) {
        saisie.dataset.conflit = "";
      }
    } else if (saisie.value === envoyees.get(r.nom)) {
      saisie.value = connues.get(r.nom).valeur;
      poserEtat(cellule(saisie), "");
    }
  }
  for (const [nom, valeur] of envoyees) {
    if (nom.startsWith("k-") && !reponse.cellules.some((r) => r.nom === `c${nom.slice(1)}` && r.refus !== null)) {
      champ(nom).dataset.connue = valeur.trim();
    }
  }
  for (const saisie of saisies().filter((s) => ligne(s) === releve && !modifiee(s))) {
    const messages = reponse.avertissements[saisie.name] ?? [];
    const commentaire = document.getElementById(`k${saisie.name.slice(1)}`);
    const etat = messages.length > 0 ? "avertissement" : commentaire?.value ? "commente" : etatRepos(saisie);
    poserEtat(cellule(saisie), etat, messages.join(" "));
    commenter(formulaire, saisie, messages);
  }
}

function echouer(cellules, motif) {
  for (const saisie of cellules) {
    poserEtat(cellule(saisie), "non-enregistre");
  }
  garder();
  if (motif === "401" || motif === "400") {
    dire("Votre session a expiré : vos valeurs restent ici. Reconnectez-vous dans un autre onglet, puis rechargez cette page : elles seront reprises.");
    return;
  }
  dire("Connexion perdue : vos valeurs restent ici et seront envoyées à nouveau.");
  essai += 1;
  setTimeout(reprendre, Math.min(30, 2 ** essai) * 1000);
}

function reprendre() {
  for (const releve of new Set([...enAttente().filter((s) => cellule(s).dataset.etat === "non-enregistre"), ...notesEnAttente().map(saisieDe)].map(ligne))) {
    envoyer(releve);
  }
}

async function toutEnvoyer() {
  await Promise.all([...new Set(saisies().map(ligne))].map((releve) => envoyer(releve)));
}

formulaire.addEventListener("focusin", (e) => e.target.classList.contains("cellule__saisie") && e.target.select());
formulaire.addEventListener("keydown", (e) => {
  if (!e.target.classList.contains("cellule__saisie")) {
    return;
  }
  if (e.key === "Escape") {
    e.target.value = connues.get(e.target.name).valeur;
    delete e.target.dataset.conflit;
    poserEtat(cellule(e.target), etatRepos(e.target));
    recalculer(e.target);
    e.target.select();
    resumer();
  } else {
    deplacer(e);
  }
});
formulaire.addEventListener("input", (e) => {
  if (e.target.classList.contains("cellule__saisie")) {
    delete e.target.dataset.conflit;
    recalculer(e.target);
    garder();
  }
});
formulaire.addEventListener("change", (e) => {
  if (e.target.classList.contains("cellule__saisie")) {
    envoyer(ligne(e.target));
  } else if (e.target.name?.startsWith("k-")) {
    envoyer(ligne(saisieDe(e.target)));
  }
});
formulaire.addEventListener("paste", (e) => {
  if (e.target.classList.contains("cellule__saisie")) {
    for (const releve of coller(e)) {
      envoyer(releve);
    }
  }
});
formulaire.addEventListener("click", async (e) => {
  const zeros = e.target.closest("[data-zeros]");
  if (zeros) {
    e.preventDefault();
    for (const saisie of saisies().filter((s) => ligne(s) === zeros.value && s.closest("table") === zeros.closest("table") && s.value.trim() === "")) {
      saisie.value = "0";
      recalculer(saisie);
    }
    envoyer(zeros.value);
  }
  const transmettre = e.target.closest("[data-transmettre]");
  if (transmettre) {
    e.preventDefault();
    await toutEnvoyer();
    const [reste] = [...enAttente(), ...notesEnAttente()];
    if (reste) {
      reste.focus();
    } else {
      location.assign(transmettre.href);
    }
  }
});
formulaire.addEventListener("submit", (e) => {
  e.preventDefault();
  toutEnvoyer();
});
window.addEventListener("online", reprendre);
window.addEventListener("beforeunload", (e) => enAttente().length + notesEnAttente().length > 0 && e.preventDefault());

formulaire.querySelector("[data-bouton-enregistrer]").hidden = true;
const reprises = JSON.parse(sessionStorage.getItem(cleSession) ?? "{}");
for (const [nom, valeur] of Object.entries(reprises)) {
  const saisie = champ(nom);
  if (saisie) {
    saisie.value = valeur;
    recalculer(saisie);
    poserEtat(cellule(saisie), "non-enregistre");
  }
}
dire("Chaque case s’enregistre quand vous la quittez.");
reprendre();
