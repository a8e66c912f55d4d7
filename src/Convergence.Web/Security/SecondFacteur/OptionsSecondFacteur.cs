namespace Convergence.Web.Security.SecondFacteur;

/// <summary>Section « SecondFacteur »: of whom more than a password is asked.</summary>
public sealed class OptionsSecondFacteur
{
    public const string Section = "SecondFacteur";

    /// <summary>Asks the roles of the rule for one. False only in Development, where the demonstration is looked at.</summary>
    public bool Exiger { get; set; } = true;

    /// <summary>Asks it also of the roles that open a nominal file.</summary>
    public bool RolesNominatifs { get; set; } = true;
}
