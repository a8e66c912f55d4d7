using Convergence.Web.Features.Pilotage.TableauxDeBord;

namespace Convergence.Web.Features.Pilotage.Shared;

/// <summary>The parameters that a link of a dashboard keeps.</summary>
public static class Parametres
{
    public static Dictionary<string, string> De(TableauForm form, ContexteTableau contexte)
    {
        var parametres = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["periode"] = contexte.Periode.Code,
            ["programme"] = Convergence.Domain.ProgrammeNoms.Code(contexte.Programme),
        };
        if (!string.IsNullOrEmpty(form.Tri))
        {
            parametres["tri"] = form.Tri;
        }

        if (form.Descendant)
        {
            parametres["sens"] = "desc";
        }

        return parametres;
    }
}
