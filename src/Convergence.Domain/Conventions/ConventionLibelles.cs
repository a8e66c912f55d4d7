namespace Convergence.Domain.Conventions;

/// <summary>French words of the conventions.</summary>
public static class ConventionLibelles
{
    /// <summary>« Subvention de l’État »…</summary>
    public static string Libelle(this TypeConvention type) =>
        type switch
        {
            TypeConvention.SubventionEtat => "Subvention de l’État",
            TypeConvention.Coordination => "Coordination territoriale",
            TypeConvention.MiseEnOeuvre => "Mise en œuvre",
            TypeConvention.ConventionIae => "Convention IAE",
            TypeConvention.AnnexeFinanciere => "Annexe financière",
            TypeConvention.Cofinancement => "Cofinancement",
            TypeConvention.PartenariatCadre => "Partenariat national",
            TypeConvention.PartenariatLocal => "Partenariat local",
            TypeConvention.Mecenat => "Mécénat",
            TypeConvention.AppelAProjets => "Appel à projets",
            TypeConvention.Fse => "FSE+",
            TypeConvention.Contexte => "Contexte à surveiller",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    /// <summary>Who signs such an agreement, in words.</summary>
    public static string Aide(this TypeConvention type) =>
        type switch
        {
            TypeConvention.Coordination => "Convergence France, l’ACI qui porte la coordination, la FAS locale.",
            TypeConvention.MiseEnOeuvre => "Convergence France, un ACI, le porteur de la coordination.",
            TypeConvention.ConventionIae => "Préfet ou DDETS et structure porteuse.",
            TypeConvention.Contexte => "Convergence France n’en est pas partie.",
            _ => string.Empty,
        };

    /// <summary>« En discussion », « En signature », « Signée », « Active », « Terminée », « Abandonnée ».</summary>
    public static string Libelle(this EtatConvention etat) =>
        etat switch
        {
            EtatConvention.EnDiscussion => "En discussion",
            EtatConvention.EnSignature => "En signature",
            EtatConvention.Signee => "Signée",
            EtatConvention.Active => "Active",
            EtatConvention.Terminee => "Terminée",
            EtatConvention.Abandonnee => "Abandonnée",
            _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, null),
        };

    /// <summary>« Financeur », « Porteur de la coordination »…</summary>
    public static string Libelle(this RolePartie role) =>
        role switch
        {
            RolePartie.Signataire => "Signataire",
            RolePartie.Financeur => "Financeur",
            RolePartie.PorteurCoordination => "Porteur de la coordination",
            RolePartie.StructurePorteuse => "Structure porteuse",
            RolePartie.TeteDeReseau => "Tête de réseau",
            RolePartie.Partenaire => "Partenaire",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
