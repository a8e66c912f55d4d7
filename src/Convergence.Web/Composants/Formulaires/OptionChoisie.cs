using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convergence.Web.Composants.Formulaires;

/// <summary>One rule for « is this option the chosen one »: what was typed or stored first, what the list says otherwise.</summary>
internal static class OptionChoisie
{
    public static bool Est(SelectListItem item, EtatChamp etat) =>
        etat.Valeurs.Count == 0 && !etat.Tape ? item.Selected : etat.Valeurs.Contains(item.Value ?? item.Text, StringComparer.OrdinalIgnoreCase);
}
