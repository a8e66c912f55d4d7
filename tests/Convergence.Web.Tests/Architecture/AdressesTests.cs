using Convergence.Testing;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Convergence.Web.Tests.Architecture;

/// <summary>What an address names is what is changed: no field of a form takes its place.</summary>
public sealed class AdressesTests(ConvergenceFactory factory) : IClassFixture<ConvergenceFactory>
{
    private IEnumerable<(ActionDescriptor Action, HashSet<string> Nommes)> Actions =>
        factory
            .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Select(a =>
                (
                    (ActionDescriptor)a,
                    Microsoft
                        .AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(a.AttributeRouteInfo!.Template!)
                        .Parameters.Select(p => p.Name)
                        .ToHashSet(StringComparer.OrdinalIgnoreCase)
                )
            );

    [Fact]
    public void Un_parametre_de_l_adresse_se_lit_dans_l_adresse()
    {
        Assert.Contains(Actions, a => a.Nommes.Count > 0);
        AssertRegle.Tenue(
            from a in Actions
            from p in a.Action.Parameters
            where a.Nommes.Contains(p.Name) && p.BindingInfo?.BindingSource != BindingSource.Path
            select $"{a.Action.DisplayName} : {p.Name}"
        );
    }

    /// <summary>« TerritoireForm.Code » is typed at the creation of a territory, and read then only: its correction goes by the address.</summary>
    [Fact]
    public void Un_champ_de_formulaire_ne_porte_pas_le_nom_d_un_parametre_de_l_adresse() =>
        AssertRegle.Tenue(
            from a in Actions
            from p in a.Action.Parameters
            where p.ParameterType.Name.EndsWith("Form", StringComparison.Ordinal)
            from champ in p.ParameterType.GetProperties()
            where a.Nommes.Contains(champ.Name) && champ.CanWrite && $"{p.ParameterType.Name}.{champ.Name}" != "TerritoireForm.Code"
            select $"{a.Action.DisplayName} : {p.ParameterType.Name}.{champ.Name}"
        );
}
