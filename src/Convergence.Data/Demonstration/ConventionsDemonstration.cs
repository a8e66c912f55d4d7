using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Convergence.Data.Lot;
using Convergence.Domain;
using Convergence.Domain.Conventions;
using Convergence.Domain.Temps;
using Microsoft.EntityFrameworkCore;

namespace Convergence.Data.Demonstration;

/// <summary>A fictional « mise en œuvre » for most of the fictional chantiers: some ending soon, some amended, one in ten missing.</summary>
internal sealed class ConventionsDemonstration(ConvergenceDbContext db, EcritureEnLot lot, TimeProvider horloge)
{
    /// <summary>Territories whose last two fictional chantiers have none.</summary>
    private static readonly string[] SansConvention = ["LYON", "LILLE", "NANTES"];

    public async Task CreerAsync(DateOnly au, CancellationToken annulation)
    {
        var chantiers = await (
            from c in db.Chantiers
            where c.EstFictif
            join t in db.Territoires on c.TerritoireId equals t.Id
            orderby t.Code, c.Id
            select new
            {
                c.Id,
                c.Nom,
                c.TerritoireId,
                t.Code,
                Cvg = db.Adhesions.Any(a => a.ChantierId == c.Id && a.Programme == Programme.Cvg),
                Phc = db.Adhesions.Any(a => a.ChantierId == c.Id && a.Programme == Programme.Phc),
            }
        ).ToListAsync(annulation);
        var creees = new List<Convention>();
        for (var rang = 0; rang < chantiers.Count; rang++)
        {
            var c = chantiers[rang];
            if (rang % 10 == 9 || (SansConvention.Contains(c.Code) && (rang + 2 >= chantiers.Count || chantiers[rang + 2].Code != c.Code)))
            {
                continue; // Missing on purpose: something to find.
            }

            var convention = new Convention
            {
                Numero = string.Create(CultureInfo.InvariantCulture, $"FICTIF-MEO-{rang + 1:000}"),
                Type = TypeConvention.MiseEnOeuvre,
                Objet = "Mise en œuvre du programme sur le chantier (convention inventée)",
                // One in twenty covers a programme that the chantier does not carry: something to find too.
                Programmes = rang % 20 == 4 ? Programmes.Tous : (c.Cvg ? Programmes.Cvg : Programmes.Aucun) | (c.Phc ? Programmes.Phc : Programmes.Aucun),
                TerritoireId = c.TerritoireId,
                ChantierId = c.Id,
                Remarque = "Donnée fictive de démonstration",
                EstFictif = true,
            };
            convention.Dater(new DatePartielle(ReseauDemonstration.Debut, Precision.Jour), new DatePartielle(au.AddMonths(2 + (rang % 4 * 5)), Precision.Jour));
            convention.Nommer(["Convergence France", c.Nom]);
            convention.Reprendre(EtatConvention.Active);
            creees.Add(convention);
        }

        creees.ForEach(lot.Ajouter);
        var territoires = new HashSet<long>();
        foreach (var c in creees)
        {
            var parties = c.Parties.Split(" ; ");
            lot.Ajouter(Partie(c, parties[0], RolePartie.Signataire, 1));
            lot.Ajouter(Partie(c, parties[1], RolePartie.StructurePorteuse, 2));
            lot.Ajouter(
                new EvenementConvention
                {
                    ConventionId = c.Id,
                    TerritoireId = c.TerritoireId,
                    ChantierId = c.ChantierId,
                    Le = horloge.GetUtcNow().UtcDateTime,
                    Vers = c.Etat,
                    Texte = "Créée par le jeu de démonstration",
                }
            );

            // The first of each territory.
            if (territoires.Add(c.TerritoireId!.Value))
            {
                Completer(c);
            }
        }

        await lot.EcrireAsync(annulation);
    }

    private static PartieConvention Partie(Convention c, string nom, RolePartie role, int rang) =>
        new()
        {
            ConventionId = c.Id,
            TerritoireId = c.TerritoireId,
            ChantierId = c.ChantierId,
            Nom = nom,
            Role = role,
            Rang = rang,
        };

    /// <summary>One avenant and one document.</summary>
    private void Completer(Convention c)
    {
        lot.Ajouter(
            new AvenantConvention
            {
                ConventionId = c.Id,
                TerritoireId = c.TerritoireId,
                ChantierId = c.ChantierId,
                Numero = 1,
                Objet = "Ouverture de deux places (avenant inventé)",
            }
        );
        var octets = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj\n"
                + "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n5 0 obj<</Length 62>>stream\nBT /F 20 Tf 70 760 Td (DONNEES FICTIVES de demonstration) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );
        var document = new DocumentConvention
        {
            ConventionId = c.Id,
            TerritoireId = c.TerritoireId,
            ChantierId = c.ChantierId,
            Nom = "DONNEES-FICTIVES.pdf",
            Taille = octets.Length,
            Empreinte = Convert.ToHexStringLower(SHA256.HashData(octets)),
            DeposeLe = horloge.GetUtcNow().UtcDateTime,
        };
        lot.Ajouter(document);
        lot.Ajouter(
            new ContenuDocument
            {
                DocumentId = document.Id,
                TerritoireId = c.TerritoireId,
                ChantierId = c.ChantierId,
                Octets = octets,
            }
        );
    }
}
