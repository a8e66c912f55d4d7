// Search as somebody types: the form is posted after a short pause (a name never goes in an address) and the server's own
// results take the place of the list. A field emptied brings the list back. Without this file, « Chercher » does the same.
const PAUSE = 200;
const formulaire = document.querySelector("form[data-recherche]");
const champ = formulaire.querySelector("[type=search]");
const resultats = document.querySelector("[data-resultats]");
const annonce = document.querySelector("[data-annonce]");
const liste = [...resultats.childNodes];
let derniere = champ.value.trim();
let attente;
let appel;

function montrer(noeuds) {
  resultats.replaceChildren(...noeuds);
  annonce.textContent = resultats.querySelector("[data-compte]")?.dataset.compte ?? "";
}

async function chercher() {
  const mots = champ.value.trim();
  if (mots === derniere) {
    return;
  }
  derniere = mots;
  appel?.abort();
  if (mots === "") {
    montrer(liste);
    return;
  }
  appel = new AbortController();
  try {
    const reponse = await fetch(formulaire.dataset.recherche, { method: "POST", body: new FormData(formulaire), redirect: "error", signal: appel.signal });
    if (!reponse.ok) {
      throw new Error(String(reponse.status));
    }
    const page = new DOMParser().parseFromString(await reponse.text(), "text/html");
    montrer(page.body.childNodes);
  } catch (erreur) {
    // What was shown stays, and the next key or « Chercher » tries again.
    if (erreur.name !== "AbortError") {
      derniere = null;
    }
  }
}

champ.addEventListener("input", () => {
  clearTimeout(attente);
  attente = setTimeout(chercher, PAUSE);
});
formulaire.addEventListener("submit", () => {
  clearTimeout(attente);
  appel?.abort();
});
