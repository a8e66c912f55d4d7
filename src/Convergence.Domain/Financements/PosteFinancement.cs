namespace Convergence.Domain.Financements;

/// <summary>What an amount pays for.</summary>
public enum PosteFinancement
{
    /// <summary>Reinforcement of the accompaniment inside the ACI.</summary>
    RenforcementAci = 1,

    /// <summary>Shared team of the territory (chargés de partenariat, psychologue).</summary>
    EquipeMutualisee = 2,

    /// <summary>Coordination of the territory.</summary>
    Coordination = 3,

    /// <summary>Educators of the PHC programme.</summary>
    EspPhc = 4,

    /// <summary>Actions: health, housing, training, events.</summary>
    Actions = 5,

    /// <summary>Anything else, said in the remark.</summary>
    Autre = 6,
}

/// <summary>Level at which a funder acts.</summary>
public enum NiveauFinanceur
{
    /// <summary>The whole country.</summary>
    National = 1,

    /// <summary>A region.</summary>
    Regional = 2,

    /// <summary>A département.</summary>
    Departemental = 3,

    /// <summary>A city, a métropole.</summary>
    Local = 4,

    /// <summary>The European Union.</summary>
    Europeen = 5,
}

/// <summary>What a funder is (reference §6, list <c>type_financeur</c>, kept to what the documents name).</summary>
public enum NatureFinanceur
{
    /// <summary>Central administration of the State.</summary>
    Etat = 1,

    /// <summary>Interministerial delegation.</summary>
    Delegation = 2,

    /// <summary>State services in a region or a département.</summary>
    EtatDeconcentre = 3,

    /// <summary>Agency of the State.</summary>
    Agence = 4,

    /// <summary>Local authority: city, métropole, département.</summary>
    Collectivite = 5,

    /// <summary>European fund.</summary>
    FondsEuropeen = 6,

    /// <summary>Foundation, sponsorship.</summary>
    Fondation = 7,

    /// <summary>Company that sponsors.</summary>
    Entreprise = 8,
}

/// <summary>French words of the money pages.</summary>
public static class FinancementLibelles
{
    /// <summary>« Renforcement ACI », « Équipe mutualisée »…</summary>
    public static string Libelle(this PosteFinancement poste) =>
        poste switch
        {
            PosteFinancement.RenforcementAci => "Renforcement ACI",
            PosteFinancement.EquipeMutualisee => "Équipe mutualisée",
            PosteFinancement.Coordination => "Coordination",
            PosteFinancement.EspPhc => "ESP PHC",
            PosteFinancement.Actions => "Actions",
            PosteFinancement.Autre => "Autre",
            _ => throw new ArgumentOutOfRangeException(nameof(poste), poste, null),
        };

    /// <summary>« National », « Régional »…</summary>
    public static string Libelle(this NiveauFinanceur niveau) =>
        niveau switch
        {
            NiveauFinanceur.National => "National",
            NiveauFinanceur.Regional => "Régional",
            NiveauFinanceur.Departemental => "Départemental",
            NiveauFinanceur.Local => "Local",
            NiveauFinanceur.Europeen => "Européen",
            _ => throw new ArgumentOutOfRangeException(nameof(niveau), niveau, null),
        };

    /// <summary>« État », « Collectivité »…</summary>
    public static string Libelle(this NatureFinanceur nature) =>
        nature switch
        {
            NatureFinanceur.Etat => "État",
            NatureFinanceur.Delegation => "Délégation interministérielle",
            NatureFinanceur.EtatDeconcentre => "État déconcentré",
            NatureFinanceur.Agence => "Agence de l’État",
            NatureFinanceur.Collectivite => "Collectivité",
            NatureFinanceur.FondsEuropeen => "Fonds européen",
            NatureFinanceur.Fondation => "Fondation, mécénat",
            NatureFinanceur.Entreprise => "Entreprise mécène",
            _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
        };
}
