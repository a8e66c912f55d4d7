using Convergence.Domain;
using Convergence.Domain.Dossiers;
using Convergence.Web.Composants;
using Convergence.Web.Features.Imports.Depots;

namespace Convergence.Web.Features.Imports.ImportSalaries;

/// <summary>
/// Everything that refuses a line, before any writing: the scope, what an import does not change, then the rules of the domain on rows of its own.
/// </summary>
internal sealed class VerificationSalarie(LigneAnalysee ligne, PersonneConnue? personne, SalariesConnus connus, DateOnly aujourdhui)
{
    private static readonly string[] DuContrat = [nameof(Contrat.Forme), nameof(Contrat.Debut), nameof(Contrat.FinPrevue), nameof(Contrat.HeuresHebdomadaires)];

    public void Verifier()
    {
        TaireAncienContrat();
        if (VerifierChantier() is not { } chantier || CellulesSalarie.LeProgramme(ligne[ColonnesSalarie.Programme]) is not { } programme)
        {
            return;
        }

        if (personne is null ? !connus.Portes.Contains((chantier.Id, programme)) : personne.Parcours is { } p && p.Programme != programme)
        {
            ligne.Refuser(
                ColonnesSalarie.Programme,
                personne is null
                    ? $"Votre chantier ne porte pas le programme {programme.Sigle()}."
                    : $"Le dossier a un parcours {personne.Parcours!.Programme.Sigle()} : un import ne change pas de programme. Faites le passage ou le retour depuis le dossier."
            );
            return;
        }

        if (
            personne?.Parcours is { SortieLe: { } sortie }
            && ligne.Dit(nameof(ParcoursSalarie.Entree))
            && CellulesSalarie.Jour(ligne[nameof(ParcoursSalarie.Entree)]) > sortie
        )
        {
            ligne.Refuser(nameof(ParcoursSalarie.Entree), $"Ce parcours est sorti le {Formats.Date(sortie)} : enregistrez le retour depuis le dossier.");
            return;
        }

        EssayerRegles(chantier, programme);
    }

    /// <summary>A file kept for long names a contract that another followed: when it says nothing else, it changes nothing.</summary>
    private void TaireAncienContrat()
    {
        if (
            personne is null
            || CellulesSalarie.Jour(ligne[nameof(Contrat.Debut)]) is not { } debut
            || personne.Contrats.SkipLast(1).FirstOrDefault(c => c.Debut == debut) is not { } ancien
        )
        {
            return;
        }

        var cellules = new Dictionary<string, string>(StringComparer.Ordinal);
        CellulesSalarie.DeContrat(cellules, ancien);
        if (DuContrat.All(c => !ligne.Dit(c) || ligne[c] == cellules[c]))
        {
            Array.ForEach(DuContrat, ligne.Taire);
        }
    }

    private (long Id, long TerritoireId)? VerifierChantier()
    {
        const string colonne = ColonnesSalarie.Chantier;
        if (personne is not null)
        {
            if (ligne.Dit(colonne) && ligne[colonne] != personne.Existant.Valeurs[colonne])
            {
                ligne.Refuser(colonne, $"Cette personne est suivie par « {personne.Existant.Valeurs[colonne]} » : un transfert se demande depuis le dossier.");
            }

            return (personne.Salarie.ChantierId, personne.Salarie.TerritoireId);
        }

        if (connus.Chantiers.Count == 1)
        {
            return connus.Chantiers.Values.First();
        }

        if (connus.Chantiers.TryGetValue(ligne[colonne], out var choisi))
        {
            return choisi;
        }

        if (ligne[colonne].Length > 0)
        {
            ligne.Refuser(colonne, "Ce chantier est fermé : il n’accueille plus personne.");
        }

        return null;
    }

    private void EssayerRegles((long Id, long TerritoireId) chantier, Programme programme)
    {
        var essai = new EcritureSalarie(ligne, aujourdhui, Refuser);

        // An identity that is refused does not hide what else the line has wrong.
        essai.Completer(
            essai.Accueillir(chantier.TerritoireId, chantier.Id) ?? Salarie.Accueillir(chantier.TerritoireId, chantier.Id, new("Essai", "Essai"), aujourdhui)
        );
        var parcours = new ParcoursSalarie
        {
            TerritoireId = chantier.TerritoireId,
            ChantierId = chantier.Id,
            SalarieId = 0,
            Programme = programme,
        };
        essai.Decrire(parcours, Organisation);
        if (essai.DitContrat)
        {
            essai.Signer(
                new Contrat
                {
                    TerritoireId = chantier.TerritoireId,
                    ChantierId = chantier.Id,
                    ParcoursId = 0,
                }
            );
        }

        if (essai.DitHeuresPhc)
        {
            VerifierHeures(essai, parcours);
        }
    }

    private void VerifierHeures(EcritureSalarie essai, ParcoursSalarie parcours)
    {
        const string heures = nameof(PalierHoraire.Heures);
        if (parcours.Programme != Programme.Phc)
        {
            ligne.Refuser(heures, "Ces heures sont celles d’un parcours PHC : laissez vide.");
        }
        else if (personne?.Palier is not null && ligne.Dit(heures) && ligne[heures] != personne.Existant.Valeurs[heures])
        {
            ligne.Refuser(heures, "Le dossier a déjà ses paliers : corrigez-les depuis le dossier.");
        }
        else
        {
            essai.FixerPalier(
                new PalierHoraire
                {
                    TerritoireId = parcours.TerritoireId,
                    ChantierId = parcours.ChantierId,
                    ParcoursId = 0,
                },
                parcours.Entree
            );
        }
    }

    private long? Organisation(string nom) =>
        nom.Length == 0 ? null : connus.Organisations.Values.Where(o => o.Nom == nom).Select(o => (long?)o.Id).FirstOrDefault();

    private void Refuser(string champ, string message) => ligne.Refuser(champ.Length == 0 ? nameof(Salarie.Nom) : champ, message);
}
