using Convergence.Data.Demonstration;

namespace Convergence.Testing;

/// <summary>The demonstration accounts, one role or scope each. All have <see cref="MotDePasse"/>.</summary>
public static class Comptes
{
    public const string MotDePasse = ComptesDemonstration.MotDePasse;

    public const string Administration = "admin@demo.convergence.example";
    public const string National = "national@demo.convergence.example";
    public const string CoordinationLyon = "coordination.lyon@demo.convergence.example";
    public const string CoordinationLille = "coordination.lille@demo.convergence.example";
    public const string PartenariatLyon = "partenariat.lyon@demo.convergence.example";
    public const string CipLyon = "cip.lyon@demo.convergence.example";
    public const string EspLyon = "esp.lyon@demo.convergence.example";
    public const string DirectionLyon = "direction.lyon@demo.convergence.example";
    public const string EspSaintMalo = "esp.saint-malo@demo.convergence.example";
    public const string Dgefp = "dgefp@demo.convergence.example";
    public const string Dgcs = "dgcs@demo.convergence.example";
    public const string MetropoleLyon = "metropole.lyon@demo.convergence.example";
    public const string Dpo = "dpo@demo.convergence.example";
}
