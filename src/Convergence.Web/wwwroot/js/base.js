// Small improvements for every page; nothing here is needed to work.
// 1. The error summary takes the focus. 2. A form marked data-non-enregistre warns before it is left with typed text.
// 3. « Menu » is open on a wide screen for tools that read the attribute, folded on a small one. 4. Account menu closes on Esc or on a click elsewhere.
// 5. A second click on a form under way sends nothing more.
const resume = document.querySelector(".resume-erreurs");
if (resume) {
  resume.focus();
}

for (const formulaire of document.querySelectorAll("form[data-non-enregistre]")) {
  let modifie = false;
  formulaire.addEventListener("input", () => { modifie = true; });
  formulaire.addEventListener("submit", () => { modifie = false; });
  window.addEventListener("beforeunload", (evenement) => {
    if (modifie) {
      evenement.preventDefault();
    }
  });
}

const menu = document.querySelector(".navigation__details");
if (menu) {
  const petitEcran = window.matchMedia("(max-width: 48rem)");
  const regler = () => { menu.open = !petitEcran.matches; };
  petitEcran.addEventListener("change", regler);
  regler();
  document.addEventListener("keydown", (evenement) => {
    if (evenement.key === "Escape" && menu.open && petitEcran.matches) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

const compte = document.querySelector(".compte");
if (compte) {
  document.addEventListener("keydown", (evenement) => {
    if (evenement.key === "Escape" && compte.open) {
      compte.open = false;
      compte.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (evenement) => {
    if (compte.open && !compte.contains(evenement.target)) {
      compte.open = false;
    }
  });
}

for (const bouton of document.querySelectorAll("[data-imprimer]")) {
  bouton.hidden = false;
  bouton.addEventListener("click", () => window.print());
}

const ATTENTE_ENVOI = 5000;
document.addEventListener("submit", (evenement) => {
  const formulaire = evenement.target;
  if (evenement.defaultPrevented || formulaire.method !== "post") {
    return;
  }
  if (formulaire.dataset.envoye) {
    evenement.preventDefault();
    return;
  }
  formulaire.dataset.envoye = "oui";
  setTimeout(() => { delete formulaire.dataset.envoye; }, ATTENTE_ENVOI);
});
