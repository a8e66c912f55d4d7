// One line of « À vérifier » for each warning, with its comment; it stays while it holds a comment.
export function commenter(formulaire, saisie, messages) {
  const section = formulaire.querySelector("[data-avertissements]");
  const liste = section.querySelector("[data-liste-commentaires]");
  let element = liste.querySelector(`[data-commentaire-de="${saisie.name}"]`);
  if (messages.length === 0 && !element?.querySelector("input").value) {
    element?.remove();
  } else if (element) {
    element.querySelector("[data-messages]").textContent = messages.join(" ");
  } else {
    const nom = `k${saisie.name.slice(1)}`;
    const libelle = saisie.getAttribute("aria-label");
    element = document.createElement("li");
    element.dataset.commentaireDe = saisie.name;
    const phrase = Object.assign(document.createElement("p"), { className: "mb-1" });
    const lien = Object.assign(document.createElement("a"), { href: `#${saisie.name}`, textContent: libelle });
    const texte = Object.assign(document.createElement("span"), { textContent: messages.join(" ") });
    texte.dataset.messages = "";
    phrase.append(lien, " : ", texte);
    const etiquette = Object.assign(document.createElement("label"), { className: "visually-hidden", htmlFor: nom, textContent: `Commentaire, ${libelle}` });
    const entree = Object.assign(document.createElement("input"), { className: "form-control", type: "text", id: nom, name: nom, maxLength: 300, placeholder: "Commentaire", autocomplete: "off" });
    element.append(phrase, etiquette, entree);
    liste.append(element);
  }
  section.hidden = liste.children.length === 0;
}
